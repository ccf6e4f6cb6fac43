// Audits the server at the URL of the first argument with graphql-http's list of what GraphQL over HTTP asks for; prints one JSON
// object a line: {"id", "name", "status", "reason"}.
import { auditServer } from 'graphql-http';

for (const { id, name, status, reason } of await auditServer({ url: process.argv[2] })) {
  process.stdout.write(`${JSON.stringify({ id, name, status, reason: reason ?? null })}\n`);
}

process.exit(0);

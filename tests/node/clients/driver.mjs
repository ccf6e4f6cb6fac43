// Drives stock clients of one kind for the end-to-end tests: the first argument names the module of this folder that makes them.
// Commands arrive as JSON lines on stdin, what happens to the clients leaves as JSON lines on stdout; the tests decide what it
// means. Ends when stdin does.
//
// A module begins with what docs/clients.md shows and exports `connect({ httpUrl, webSocketUrl, options }, report)`, which returns
// what its client can do:
//   execute(request)          a promise of the result
//   subscribe(request, sink)  a function that unsubscribes; the sink takes `next`, `error`, `complete`
//   watch(room, sink)         the same for the messages of a room, which a query brings and a subscription adds to
//   close()
// and whatever else the tests of that client ask for by name. A request is `{ query, variables, extensions }`; a result is as the
// server sent it, or `{ error }`. An error is the list of GraphQL errors, or else what the client made of the failure.
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

// Browsers have it; Node 20 does not.
globalThis.WebSocket = WebSocket;

const { connect } = await import(`./${process.argv[2]}.mjs`);
const clients = new Map();

const send = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

const describe = (error) => {
  if (Array.isArray(error)) {
    return { errors: error };
  }

  // A CloseEvent is no Error; its code is what the tests look at.
  return typeof error?.code === 'number' ? { code: error.code, reason: String(error.reason ?? '') } : { message: String(error?.message ?? error) };
};

const sinkOf = (client, operation) => {
  const error = (thrown) => send({ client, operation, event: 'error', ...describe(thrown) });

  return {
    next: (result) => (result.error ? error(result.error) : send({ client, operation, event: 'next', result })),
    error,
    complete: () => send({ client, operation, event: 'complete' }),
  };
};

const commands = {
  connect({ client, ...where }) {
    const report = (event, facts) => send({ client, event, ...facts });
    clients.set(client, { instance: connect(where, report), operations: new Map() });
  },

  async execute({ client, operation, request }) {
    const sink = sinkOf(client, operation);

    try {
      sink.next(await clients.get(client).instance.execute(request));
      sink.complete();
    } catch (error) {
      sink.error(error);
    }
  },

  subscribe({ client, operation, request }) {
    const { instance, operations } = clients.get(client);
    operations.set(operation, instance.subscribe(request, sinkOf(client, operation)));
  },

  watch({ client, operation, room }) {
    const { instance, operations } = clients.get(client);
    operations.set(operation, instance.watch(room, sinkOf(client, operation)));
  },

  unsubscribe({ client, operation }) {
    clients.get(client).operations.get(operation)();
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...parameters } = JSON.parse(line);

  if (command in commands) {
    commands[command](parameters);
  } else {
    clients.get(parameters.client).instance[command]();
  }
}

process.exit(0);

// Drives stock graphql-ws clients for the end-to-end tests. Commands arrive as JSON lines on stdin, what happens to the
// clients leaves as JSON lines on stdout; the tests decide what it means. Ends when stdin does.
import { createInterface } from 'node:readline';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const clients = new Map();

const report = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

const describeError = (error) => {
  if (Array.isArray(error)) {
    return { errors: error };
  }

  // A CloseEvent of ws is no Error; its code is what the tests look at.
  return typeof error?.code === 'number' ? { code: error.code, reason: String(error.reason ?? '') } : { message: String(error?.message ?? error) };
};

const commands = {
  connect({ client, url, connectionParams, keepAlive = 0, lazy = false, retryAttempts = 5 }) {
    const instance = createClient({
      url,
      webSocketImpl: WebSocket,
      lazy,
      keepAlive,
      retryAttempts,
      // The tests wait for the reconnect; the stock back-off starts at one second.
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)),
      connectionParams,
      onNonLazyError: (error) => report({ client, event: 'failed', ...describeError(error) }),
      on: {
        connected: (_socket, payload, wasRetry) => report({ client, event: 'connected', payload: payload ?? null, wasRetry }),
        closed: (event) => report({ client, event: 'closed', code: event?.code ?? null, reason: String(event?.reason ?? '') }),
        pong: (received, payload) => report({ client, event: 'pong', received, payload: payload ?? null }),
      },
    });
    clients.set(client, { instance, operations: new Map() });
  },

  subscribe({ client, operation, payload }) {
    const { instance, operations } = clients.get(client);
    const dispose = instance.subscribe(payload, {
      next: (result) => report({ client, operation, event: 'next', result }),
      error: (error) => report({ client, operation, event: 'error', ...describeError(error) }),
      complete: () => report({ client, operation, event: 'complete' }),
    });
    operations.set(operation, dispose);
  },

  unsubscribe({ client, operation }) {
    clients.get(client).operations.get(operation)();
  },

  terminate({ client }) {
    clients.get(client).instance.terminate();
  },

  dispose({ client }) {
    clients.get(client).instance.dispose();
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...parameters } = JSON.parse(line);
  commands[command](parameters);
}

process.exit(0);

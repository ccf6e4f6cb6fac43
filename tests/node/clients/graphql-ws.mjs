import { createClient } from 'graphql-ws';

const createChatClient = (webSocketUrl, options) =>
  createClient({
    url: webSocketUrl,
    keepAlive: 300_000,
    shouldRetry: () => true,
    ...options,
  });

const execute = async (client, request) => {
  for await (const result of client.iterate(request)) {
    return result;
  }
};

const subscribe = (client, request, { next, error, complete }) => client.subscribe(request, { next, error, complete });

// For the tests:

export const connect = ({ webSocketUrl, options }, report) => {
  const client = createChatClient(webSocketUrl, { onNonLazyError: () => {}, ...options });

  client.on('connected', (_socket, payload, wasRetry) => report('connected', { payload: payload ?? null, wasRetry }));
  client.on('closed', ({ code, reason }) => report('closed', { code, reason: String(reason) }));
  client.on('pong', (received) => report('pong', { received }));

  return {
    async execute(request) {
      const { errors, data } = await execute(client, request);
      return { data, error: errors };
    },

    subscribe: (request, sink) => subscribe(client, request, sink),
    terminate: () => client.terminate(),
    close: () => client.dispose(),
  };
};

import { SubscriptionClient } from 'subscriptions-transport-ws';

const createChatClient = (webSocketUrl) => new SubscriptionClient(webSocketUrl, { reconnect: true });

const subscribe = (client, request, { next, error, complete }) => client.request(request).subscribe({ next, error, complete });

// For the tests:

export const connect = ({ webSocketUrl }) => {
  const client = createChatClient(webSocketUrl);

  const listen = (request, sink) => {
    const { unsubscribe } = subscribe(client, request, {
      next: ({ data, errors }) => sink.next({ data, error: errors }),
      // One GraphQL error, though the server may have sent several.
      error: (error) => sink.error([error]),
      complete: sink.complete,
    });
    return unsubscribe;
  };

  return {
    execute: (request) => new Promise((resolve, reject) => {
      client.onError(reject);
      listen(request, { next: resolve, error: (error) => resolve({ error }), complete: () => {} });
    }),

    subscribe: listen,
    close: () => client.close(),
  };
};

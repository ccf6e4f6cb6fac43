// The library behind the old subprotocol graphql-ws: its client says connection_init and start in one breath.
import { SubscriptionClient } from 'subscriptions-transport-ws';
import WebSocket from 'ws';

export const connect = ({ webSocketUrl }) => {
  const client = new SubscriptionClient(webSocketUrl, { reconnect: true }, WebSocket);

  const subscribe = (request, sink) => {
    const { unsubscribe } = client.request(request).subscribe({
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
      subscribe(request, { next: resolve, error: (error) => resolve({ error }), complete: () => {} });
    }),

    subscribe,
    close: () => client.close(),
  };
};

import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';

const createChatClient = (httpUrl, webSocketUrl) => {
  const socket = createClient({ url: webSocketUrl, keepAlive: 300_000, shouldRetry: () => true });

  return new Client({
    url: httpUrl,
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe(request, sink) }),
        }),
      }),
    ],
  });
};

const MESSAGES = gql`
  query Messages($room: ID!) {
    messages(room: $room) { id author text }
  }
`;

const MESSAGE_SENT = gql`
  subscription MessageSent($room: ID!) {
    messageSent(room: $room) { id }
  }
`;

// The document cache takes nothing from subscriptions, so the query is asked again; all who watch it see the answer.
const watchMessages = (client, room, next) => {
  const watching = client.query(MESSAGES, { room }).subscribe(next);
  const listening = client
    .subscription(MESSAGE_SENT, { room })
    .subscribe(() => client.query(MESSAGES, { room }, { requestPolicy: 'network-only' }).toPromise());

  return () => {
    watching.unsubscribe();
    listening.unsubscribe();
  };
};

// For the tests:

const resultOf = ({ data, error }) => ({ data, error: error?.networkError ?? error?.graphQLErrors });

export const connect = ({ httpUrl, webSocketUrl }) => {
  const client = createChatClient(httpUrl, webSocketUrl);

  return {
    async execute({ query, variables }) {
      const isMutation = gql(query).definitions[0].operation === 'mutation';

      return resultOf(await (isMutation
        ? client.mutation(query, variables)
        : client.query(query, variables, { requestPolicy: 'network-only' })));
    },

    subscribe({ query, variables }, sink) {
      const { unsubscribe } = client.subscription(query, variables).subscribe((result) => sink.next(resultOf(result)));
      return unsubscribe;
    },

    watch: (room, sink) => watchMessages(client, room, (result) => result.stale || sink.next(resultOf(result))),

    close: () => {},
  };
};

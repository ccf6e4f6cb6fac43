import { ApolloClient, HttpLink, InMemoryCache, gql, split } from 'apollo-client3/core/index.js';
import { WebSocketLink } from 'apollo-client3/link/ws/index.js';
import { SubscriptionClient } from 'subscriptions-transport-ws';

const createChatClient = (httpUrl, webSocketUrl) => {
  const socket = new SubscriptionClient(webSocketUrl, { lazy: true, reconnect: true });

  return new ApolloClient({
    cache: new InMemoryCache(),
    link: split(
      ({ query }) => query.definitions.some(({ operation }) => operation === 'subscription'),
      new WebSocketLink(socket),
      new HttpLink({ uri: httpUrl }),
    ),
  });
};

const MESSAGES = gql`
  query Messages($room: ID!) {
    messages(room: $room) { id author text }
  }
`;

const MESSAGE_SENT = gql`
  subscription MessageSent($room: ID!) {
    messageSent(room: $room) { id author text }
  }
`;

const watchMessages = (client, room) => {
  const messages = client.watchQuery({ query: MESSAGES, variables: { room } });

  messages.subscribeToMore({
    document: MESSAGE_SENT,
    variables: { room },
    updateQuery: ({ messages: before }, { subscriptionData }) => ({ messages: [...before, subscriptionData.data.messageSent] }),
  });
  return messages;
};

// For the tests:

const errorOf = (error) => {
  if (!error) {
    return undefined;
  }

  return error.graphQLErrors?.length ? error.graphQLErrors : error.extensions ? [error] : error.networkError ?? error;
};

const resultOf = ({ data, errors, error }) => ({ data, error: errors ?? errorOf(error) });

export const connect = ({ httpUrl, webSocketUrl }) => {
  const client = createChatClient(httpUrl, webSocketUrl);

  return {
    async execute({ query, variables }) {
      const document = gql(query);
      const isMutation = document.definitions[0].operation === 'mutation';

      try {
        return resultOf(await (isMutation
          ? client.mutate({ mutation: document, variables, errorPolicy: 'all' })
          : client.query({ query: document, variables, errorPolicy: 'all', fetchPolicy: 'network-only' })));
      } catch (error) {
        return { error: errorOf(error) };
      }
    },

    subscribe({ query, variables }, sink) {
      const subscription = client.subscribe({ query: gql(query), variables }).subscribe({
        next: (result) => sink.next(resultOf(result)),
        error: (error) => sink.error(errorOf(error)),
        complete: sink.complete,
      });
      return () => subscription.unsubscribe();
    },

    watch(room, sink) {
      const subscription = watchMessages(client, room).subscribe((result) => result.loading || sink.next(resultOf(result)));
      return () => subscription.unsubscribe();
    },

    close: () => client.stop(),
  };
};

// Apollo Client 3 with the link over subscriptions-transport-ws that version 4 no longer has.
import apolloCore from 'apollo-client3/core/core.cjs';
import apolloWs from 'apollo-client3/link/ws/ws.cjs';
import subscriptionsTransportWs from 'subscriptions-transport-ws';
import WebSocket from 'ws';

const { ApolloClient, HttpLink, InMemoryCache, gql, split } = apolloCore;
const { WebSocketLink } = apolloWs;
const { SubscriptionClient } = subscriptionsTransportWs;

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

const errorOf = (error) => {
  if (!error) {
    return undefined;
  }

  return error.graphQLErrors?.length ? error.graphQLErrors : error.extensions ? [error] : error.networkError ?? error;
};

const resultOf = ({ data, errors, error }) => ({ data, error: errors ?? errorOf(error) });

export const connect = ({ httpUrl, webSocketUrl }) => {
  const socket = new SubscriptionClient(webSocketUrl, { lazy: true, reconnect: true }, WebSocket);
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: split(
      ({ query }) => query.definitions.some(({ operation }) => operation === 'subscription'),
      new WebSocketLink(socket),
      new HttpLink({ uri: httpUrl }),
    ),
  });

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
      const messages = client.watchQuery({ query: MESSAGES, variables: { room } });
      messages.subscribeToMore({
        document: MESSAGE_SENT,
        variables: { room },
        updateQuery: ({ messages: before }, { subscriptionData }) => ({ messages: [...before, subscriptionData.data.messageSent] }),
      });
      const subscription = messages.subscribe((result) => result.loading || sink.next(resultOf(result)));
      return () => subscription.unsubscribe();
    },

    close: () => client.stop(),
  };
};

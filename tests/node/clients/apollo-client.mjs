import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';

const createChatClient = (httpUrl, webSocketUrl) => {
  const socket = createClient({ url: webSocketUrl, keepAlive: 300_000, shouldRetry: () => true });

  return new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      new GraphQLWsLink(socket),
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
    updateQuery: (_, { complete, previousData, subscriptionData }) =>
      complete ? { messages: [...previousData.messages, subscriptionData.data.messageSent] } : undefined,
  });
  return messages;
};

// For the tests:

const resultOf = ({ data, error }) => ({ data, error: CombinedGraphQLErrors.is(error) ? error.errors : error });

export const connect = ({ httpUrl, webSocketUrl }) => {
  const client = createChatClient(httpUrl, webSocketUrl);

  return {
    async execute({ query, variables }) {
      const document = gql(query);
      const isMutation = document.definitions[0].operation === 'mutation';

      return resultOf(await (isMutation
        ? client.mutate({ mutation: document, variables, errorPolicy: 'all' })
        : client.query({ query: document, variables, errorPolicy: 'all', fetchPolicy: 'network-only' })));
    },

    subscribe({ query, variables, extensions }, sink) {
      const subscription = client
        .subscribe({ query: gql(query), variables, extensions })
        .subscribe({ next: (result) => sink.next(resultOf(result)), complete: sink.complete });
      return () => subscription.unsubscribe();
    },

    watch(room, sink) {
      const subscription = watchMessages(client, room).subscribe((result) => result.loading || sink.next(resultOf(result)));
      return () => subscription.unsubscribe();
    },

    close: () => client.stop(),
  };
};

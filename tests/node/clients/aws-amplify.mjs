import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/api';

const createChatClient = (endpoint, apiKey) => {
  Amplify.configure({ API: { GraphQL: { endpoint, apiKey, defaultAuthMode: 'apiKey' } } });
  return generateClient();
};

const sendMessage = (client, input) =>
  client.graphql({
    query: 'mutation Send($input: SendMessageInput!) { sendMessage(input: $input) { id author text } }',
    variables: { input },
  });

const listen = (client, room, { next, error }) =>
  client
    .graphql({
      query: 'subscription Sent($room: ID!) { messageSent(room: $room) { id author text } }',
      variables: { room },
    })
    .subscribe({ next, error });

// For the tests:

// Amplify wraps a failed request in a list of errors too.
const errorOf = ({ errors }) => (errors[0] instanceof Error ? errors[0] : errors);

export const connect = ({ httpUrl, options: { apiKey = 'da2-local' } }) => {
  const client = createChatClient(httpUrl, apiKey);

  return {
    async execute({ query, variables }) {
      try {
        const { data } = await (query.startsWith('mutation') ? sendMessage(client, variables.input) : client.graphql({ query, variables }));
        return { data };
      } catch (error) {
        return { error: errorOf(error) };
      }
    },

    subscribe({ variables }, sink) {
      const subscription = listen(client, variables.room, {
        next: ({ data }) => sink.next({ data }),
        error: (error) => sink.error(errorOf(error)),
      });
      return () => subscription.unsubscribe();
    },

    close: () => {},
  };
};

// Read by relay-compiler only (`npx relay-compiler` in tests/node), which writes what Relay runs into __generated__.
import { graphql } from 'relay-runtime';

graphql`
  query ChatMessagesQuery($room: ID!) {
    messages(room: $room) { id author text }
  }
`;

graphql`
  mutation ChatSendMutation($input: SendMessageInput!) {
    sendMessage(input: $input) { id author text }
  }
`;

graphql`
  subscription ChatSentSubscription($room: ID!) {
    messageSent(room: $room) { id author text }
  }
`;

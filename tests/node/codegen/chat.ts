import type { ApolloClient } from '@apollo/client';
import { graphql } from './generated';

export const SEND = graphql(`
  mutation Send($input: SendMessageInput!) {
    sendMessage(input: $input) { id }
  }
`);

export const SENT = graphql(`
  subscription Sent($room: ID!) {
    messageSent(room: $room) { author text sentAt }
  }
`);

export const say = (client: ApolloClient, room: string, author: string, text: string) =>
  client.mutate({ mutation: SEND, variables: { input: { room, author, text } } });

export const listen = (client: ApolloClient, room: string, show: (line: string) => void) =>
  client.subscribe({ query: SENT, variables: { room } }).subscribe(({ data }) => {
    if (data) {
      show(`${data.messageSent.author}: ${data.messageSent.text}`);
    }
  });

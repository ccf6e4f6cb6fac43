import {
  Environment, Network, Observable, RecordSource, Store,
  commitMutation, createOperationDescriptor, fetchQuery, getRequest, requestSubscription,
} from 'relay-runtime';
import { createClient } from 'graphql-ws';
import ChatMessagesQuery from './relay/__generated__/ChatMessagesQuery.graphql.js';
import ChatSendMutation from './relay/__generated__/ChatSendMutation.graphql.js';
import ChatSentSubscription from './relay/__generated__/ChatSentSubscription.graphql.js';

const createChatEnvironment = (httpUrl, webSocketUrl) => {
  const socket = createClient({ url: webSocketUrl, keepAlive: 300_000, shouldRetry: () => true });

  const fetchOperation = async ({ text }, variables) => {
    const response = await fetch(httpUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  };

  const subscribeOperation = ({ text }, variables) =>
    Observable.create((sink) => socket.subscribe({ query: text, variables }, sink));

  return new Environment({
    network: Network.create(fetchOperation, subscribeOperation),
    store: new Store(new RecordSource()),
  });
};

const listen = (environment, room, { onNext, onError } = {}) =>
  requestSubscription(environment, {
    subscription: ChatSentSubscription,
    variables: { room },
    updater: (store) => {
      const root = store.getRoot();
      const messages = root.getLinkedRecords('messages', { room });

      if (messages) {
        root.setLinkedRecords([...messages, store.getRootField('messageSent')], 'messages', { room });
      }
    },
    onNext,
    onError,
  });

// For the tests:

const errorOf = (error) => error.source?.errors ?? error;

export const connect = ({ httpUrl, webSocketUrl }) => {
  const environment = createChatEnvironment(httpUrl, webSocketUrl);

  return {
    async execute({ query, variables }) {
      try {
        return {
          data: query.startsWith('mutation')
            ? await new Promise((onCompleted, onError) =>
              commitMutation(environment, { mutation: ChatSendMutation, variables, onCompleted, onError }))
            : await fetchQuery(environment, ChatMessagesQuery, variables).toPromise(),
        };
      } catch (error) {
        return { error: errorOf(error) };
      }
    },

    subscribe({ variables }, sink) {
      const { dispose } = listen(environment, variables.room, {
        onNext: (data) => sink.next({ data }),
        onError: (error) => sink.error(errorOf(error)),
      });
      return dispose;
    },

    watch(room, sink) {
      const operation = createOperationDescriptor(getRequest(ChatMessagesQuery), { room });
      const retained = environment.retain(operation);
      const listening = listen(environment, room);
      let watching;

      fetchQuery(environment, ChatMessagesQuery, { room }).subscribe({
        next: (data) => sink.next({ data }),
        complete: () => {
          watching = environment.subscribe(environment.lookup(operation.fragment), ({ data }) => sink.next({ data }));
        },
      });

      return () => {
        watching?.dispose();
        listening.dispose();
        retained.dispose();
      };
    },

    close: () => {},
  };
};

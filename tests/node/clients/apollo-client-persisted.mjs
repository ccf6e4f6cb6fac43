import { createHash } from 'node:crypto';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const createPersistedClient = (httpUrl, useGETForHashedQueries, fetch) =>
  new ApolloClient({
    cache: new InMemoryCache(),
    link: new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink({ uri: httpUrl, fetch })),
  });

// For the tests:

export const connect = ({ httpUrl, options }, report) => {
  const client = createPersistedClient(httpUrl, options.get ?? false, (url, init) => {
    report('request', { method: init.method, hasText: /[?&]query=/.test(url) || (init.body ?? '').includes('"query"') });
    return fetch(url, init);
  });

  return {
    async execute({ query, variables }) {
      const { data, error } = await client.query({
        query: gql(query), variables, errorPolicy: 'all', fetchPolicy: 'network-only',
      });
      return { data, error: CombinedGraphQLErrors.is(error) ? error.errors : error };
    },

    close: () => client.stop(),
  };
};

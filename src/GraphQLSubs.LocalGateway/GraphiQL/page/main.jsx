// GraphiQL before one GraphQL endpoint: queries and mutations by POST, subscriptions through a graphql-transport-ws socket.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';
import './page.css';

const element = document.getElementById('graphiql');
const url = new URL(element.dataset.httpPath, location.href).href;
const socketUrl = new URL(element.dataset.socketPath, location.href).href.replace(/^http/, 'ws');

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/graphiql/${['json', 'graphql'].includes(label) ? label : 'editor'}.worker.js`),
};

// A socket has no headers of its own: what is written in the headers editor goes as connection_init's payload. Other headers need
// another socket, for its payload is sent once.
let socket = { headers: null, client: null };

const clientOf = (headers) => {
  if (socket.headers !== JSON.stringify(headers)) {
    socket.client?.dispose();
    socket = {
      headers: JSON.stringify(headers),
      // API Gateway closes a connection that was silent for ten minutes.
      client: createClient({ url: socketUrl, connectionParams: headers, keepAlive: 300_000 }),
    };
  }

  return socket.client;
};

const fetcher = (params, options) =>
  createGraphiQLFetcher({ url, wsClient: clientOf(options?.headers ?? {}) })(params, options);

const welcome = `# Queries and mutations are sent by POST to ${url},
# subscriptions through ${socketUrl}. Ctrl-Enter runs the operation at the cursor.
#
# Headers, such as {"Authorization": "Bearer ..."}, go with every POST, and as the payload of connection_init
# with the socket. A subscription stays open while its tab is; send a mutation from a second tab of the browser.

{
  __typename
}
`;

const query = new URLSearchParams(location.search);

createRoot(element).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={welcome}
    initialQuery={query.get('query') ?? undefined}
    initialVariables={query.get('variables') ?? undefined}
  />,
);

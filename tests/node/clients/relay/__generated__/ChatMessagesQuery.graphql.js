/**
 * @generated SignedSource<<41134935b0374fd2ca4fe14fffd8069d>>
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

var node = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "room"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "room",
        "variableName": "room"
      }
    ],
    "concreteType": "Message",
    "kind": "LinkedField",
    "name": "messages",
    "plural": true,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "id",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "author",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "text",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ChatMessagesQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ChatMessagesQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "ec102530b712b6815e99d83c024c9b85",
    "id": null,
    "metadata": {},
    "name": "ChatMessagesQuery",
    "operationKind": "query",
    "text": "query ChatMessagesQuery(\n  $room: ID!\n) {\n  messages(room: $room) {\n    id\n    author\n    text\n  }\n}\n"
  }
};
})();

node.hash = "dace554d7bd17b8ea3db8799b74c7022";

export default node;

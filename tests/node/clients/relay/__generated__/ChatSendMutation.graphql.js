/**
 * @generated SignedSource<<2a23fcfc0ec87853230519aaf9045d03>>
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

var node = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "Message",
    "kind": "LinkedField",
    "name": "sendMessage",
    "plural": false,
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
    "name": "ChatSendMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ChatSendMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "a19d97442b68caf4f049ca363f84b1d0",
    "id": null,
    "metadata": {},
    "name": "ChatSendMutation",
    "operationKind": "mutation",
    "text": "mutation ChatSendMutation(\n  $input: SendMessageInput!\n) {\n  sendMessage(input: $input) {\n    id\n    author\n    text\n  }\n}\n"
  }
};
})();

node.hash = "79f28dba39ee19cd35afa3361d47c469";

export default node;

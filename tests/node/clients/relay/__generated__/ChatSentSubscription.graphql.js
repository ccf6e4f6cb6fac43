/**
 * @generated SignedSource<<19212a15bb75206b56dae18282318365>>
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
    "name": "messageSent",
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
    "name": "ChatSentSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ChatSentSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "eb4863428496f10cc6c8e2d0563d534b",
    "id": null,
    "metadata": {},
    "name": "ChatSentSubscription",
    "operationKind": "subscription",
    "text": "subscription ChatSentSubscription(\n  $room: ID!\n) {\n  messageSent(room: $room) {\n    id\n    author\n    text\n  }\n}\n"
  }
};
})();

node.hash = "ae4e3c689901e6dedd3da69ac20956ef";

export default node;

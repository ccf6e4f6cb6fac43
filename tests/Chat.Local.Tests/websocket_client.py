"""Subscribes with websocket-client and prints what comes: websocket_client.py URL SUBSCRIBE_MESSAGE"""

import sys

import websocket

url, subscribe = sys.argv[1:]
socket = websocket.create_connection(url, subprotocols=["graphql-transport-ws"], timeout=30)
print(socket.getsubprotocol(), flush=True)
socket.send('{"type":"connection_init"}')
print(socket.recv(), flush=True)
socket.send(subscribe)

while True:
    print(socket.recv(), flush=True)

"""Writes sigv4-vectors.json: calls to @connections as botocore signs them. Run by hand when a case is added."""

import datetime
import json
import pathlib
from unittest import mock

import botocore.auth
import botocore.awsrequest
import botocore.credentials
import botocore.session

NOW = datetime.datetime(2026, 11, 22, 7, 11, 42, tzinfo=datetime.timezone.utc)
KEYS = ("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCWV1LXdlc3QtMSJHMEUC=="

CASES = [
    # operation, endpoint, connection id, body, session token
    ("POST", "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod", "TXzPWdnOjoECGjA=", '{"type":"connection_ack"}', TOKEN),
    ("POST", "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod", "TXzPWdnOjoECGjA=", '{"type":"connection_ack"}', None),
    ("POST", "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod", "a-b_c~d.eF0-_GE=", "", TOKEN),
    ("POST", "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod", "TXzPWdnOjoECGjA=", "\u00e9\u4e16\U0001f600", TOKEN),
    ("POST", "https://ws.example.com", "TXzPWdnOjoECGjA=", "x", TOKEN),
    ("POST", "https://ws.example.com/graph-ql_v1", "TXzPWdnOjoECGjA=", "x", TOKEN),
    ("POST", "http://localhost:4000/graphql", "TXzPWdnOjoECGjA=", "x", TOKEN),
    ("POST", "http://127.0.0.1:80/graphql/", "TXzPWdnOjoECGjA=", "x", TOKEN),
    ("POST", "https://ws.example.com/graphql", "a b+c/d%e=", "x", TOKEN),
    ("DELETE", "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod", "TXzPWdnOjoECGjA=", None, TOKEN),
]


def sign(method, endpoint, connection_id, body, token):
    session = botocore.session.Session()
    session.set_credentials(*KEYS, token)
    client = session.create_client("apigatewaymanagementapi", region_name="eu-west-1", endpoint_url=endpoint)
    sent = []

    def capture(request, **_):
        sent.append(request)
        return botocore.awsrequest.AWSResponse(request.url, 200, {}, mock.Mock(stream=lambda: iter([b""]), read=lambda *_: b""))

    client.meta.events.register("before-send.*.*", capture)

    # botocore takes the time by a function of its own in some versions and by datetime in others.
    with mock.patch("botocore.auth.get_current_datetime", lambda *_, **__: NOW.replace(tzinfo=None), create=True):
        if method == "POST":
            client.post_to_connection(ConnectionId=connection_id, Data=body.encode())
        else:
            client.delete_connection(ConnectionId=connection_id)

    request = sent[0]
    header = lambda name: (lambda value: value.decode() if isinstance(value, bytes) else value)(request.headers.get(name))
    return {
        "method": method,
        "endpoint": endpoint,
        "connectionId": connection_id,
        "body": body or "",
        "sessionToken": token,
        "url": request.url,
        "date": header("X-Amz-Date"),
        "authorization": header("Authorization"),
    }


vectors = [sign(*case) for case in CASES]
target = pathlib.Path(__file__).with_suffix(".json")
target.write_text(json.dumps({"accessKey": KEYS[0], "secretKey": KEYS[1], "vectors": vectors}, indent=2) + "\n")

"""One call of boto3's management client, told as JSON: boto3_client.py ENDPOINT OPERATION CONNECTION_ID [DATA]"""

import json
import sys

import boto3
from botocore.exceptions import ClientError

endpoint, operation, connection_id, *data = sys.argv[1:]
client = boto3.client("apigatewaymanagementapi", endpoint_url=endpoint)
parameters = {"ConnectionId": connection_id, **({"Data": data[0].encode()} if data else {})}

try:
    answer = getattr(client, operation)(**parameters)
    answer["Status"] = answer.pop("ResponseMetadata")["HTTPStatusCode"]
    print(json.dumps(answer, default=lambda value: value.isoformat()))
except ClientError as error:
    print(json.dumps({
        "Status": error.response["ResponseMetadata"]["HTTPStatusCode"],
        "Exception": type(error).__name__,
        "Code": error.response["Error"]["Code"],
    }))

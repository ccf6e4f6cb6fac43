using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda;

/// <summary>All log events of this project.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Critical, "The function cannot start.")]
    public static partial void InitFailed(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Critical, "The function ends: the Runtime API is gone.")]
    public static partial void RuntimeApiGone(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The Runtime API did not give the next event (attempt {Attempt}).")]
    public static partial void NextFailed(ILogger logger, Exception exception, int attempt);

    [LoggerMessage(4, LogLevel.Error, "Invocation {RequestId} failed.")]
    public static partial void InvocationFailed(ILogger logger, Exception exception, string requestId);

    [LoggerMessage(5, LogLevel.Error, "The answer to {RequestId}, {Bytes} bytes, is larger than Lambda takes.")]
    public static partial void AnswerTooLarge(ILogger logger, string requestId, int bytes);

    [LoggerMessage(6, LogLevel.Error, "The Runtime API refused the answer to {RequestId} with status {Status}.")]
    public static partial void AnswerRefused(ILogger logger, string requestId, int status);

    [LoggerMessage(7, LogLevel.Error, "The answer to {RequestId} could not be sent.")]
    public static partial void AnswerNotSent(ILogger logger, Exception exception, string requestId);

    [LoggerMessage(
        8, LogLevel.Critical, "{Variable} is not set: this program is a Lambda function and runs where the Runtime API is.")]
    public static partial void NotOnLambda(ILogger logger, string variable);

    [LoggerMessage(9, LogLevel.Critical, "The Runtime API was not told that the function cannot start.")]
    public static partial void InitErrorNotSent(ILogger logger, Exception exception);

    [LoggerMessage(20, LogLevel.Error, "Connection {ConnectionId} could not be opened.")]
    public static partial void ConnectFailed(ILogger logger, Exception exception, string connectionId);

    [LoggerMessage(21, LogLevel.Error, "A message of connection {ConnectionId} could not be handled.")]
    public static partial void MessageFailed(ILogger logger, Exception exception, string connectionId);

    [LoggerMessage(
        22, LogLevel.Error, "The end of connection {ConnectionId} could not be handled; its records expire by themselves.")]
    public static partial void DisconnectFailed(ILogger logger, Exception exception, string connectionId);

    [LoggerMessage(23, LogLevel.Error, "An HTTP request could not be handled.")]
    public static partial void HttpFailed(ILogger logger, Exception exception);

    [LoggerMessage(24, LogLevel.Error, "An event of type {EventType} names no connection.")]
    public static partial void NoConnectionId(ILogger logger, string eventType);

    [LoggerMessage(
        40,
        LogLevel.Error,
        "Nothing can be sent: no connections endpoint is known yet. "
        + "Set {Variable} to the API's address, https://{{api}}.execute-api.{{region}}.amazonaws.com/{{stage}}.")]
    public static partial void NoEndpoint(ILogger logger, string variable);

    [LoggerMessage(41, LogLevel.Error, "Nothing can be sent: there are no AWS credentials to sign with.")]
    public static partial void NoCredentials(ILogger logger, Exception exception);

    [LoggerMessage(
        42,
        LogLevel.Error,
        "{Endpoint} refused a call for connection {ConnectionId}: {Answer}. If the API has a custom domain, set {Variable}.")]
    public static partial void Refused(ILogger logger, string endpoint, string connectionId, string answer, string variable);

    [LoggerMessage(43, LogLevel.Warning, "{Endpoint} failed on a call for connection {ConnectionId}: status {Status}.")]
    public static partial void SendFailed(ILogger logger, string endpoint, string connectionId, int status);

    [LoggerMessage(44, LogLevel.Warning, "{Endpoint} was not reached for connection {ConnectionId}.")]
    public static partial void NotReached(ILogger logger, Exception exception, string endpoint, string connectionId);

    [LoggerMessage(45, LogLevel.Information, "Connections are reached at {Endpoint}, as the first event told.")]
    public static partial void EndpointLearnt(ILogger logger, string endpoint);
}

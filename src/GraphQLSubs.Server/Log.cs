using GraphQLSubs.Server.Sending;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server;

/// <summary>All log events of the server. Neither documents nor variables nor tokens are logged.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Connection {ConnectionId} could not be recorded")]
    public static partial void ConnectFailed(ILogger logger, Exception exception, string connectionId);

    [LoggerMessage(2, LogLevel.Warning, "Connection {ConnectionId} was refused. {Problem}")]
    public static partial void PrincipalTooLarge(ILogger logger, string connectionId, string problem);

    [LoggerMessage(3, LogLevel.Warning, "The records of connection {ConnectionId} could not be removed; they expire")]
    public static partial void NotRemoved(ILogger logger, Exception exception, string connectionId);

    [LoggerMessage(4, LogLevel.Warning, "Connection {ConnectionId} could not be closed: {Outcome}")]
    public static partial void NotClosed(ILogger logger, string connectionId, SendOutcome outcome);

    [LoggerMessage(5, LogLevel.Information, "Connection {ConnectionId} was rejected by the interceptor: {Reason}")]
    public static partial void Rejected(ILogger logger, string connectionId, string reason);

    [LoggerMessage(6, LogLevel.Error, "Connection {ConnectionId} was rejected, since what the interceptor set cannot be kept. {Problem}")]
    public static partial void SessionNotKept(ILogger logger, string connectionId, string problem);

    [LoggerMessage(7, LogLevel.Error, "The interceptor threw at the end of connection {ConnectionId}")]
    public static partial void CloseThrew(ILogger logger, Exception exception, string connectionId);

    [LoggerMessage(10, LogLevel.Information, "Connection {ConnectionId} is closed with {CloseCode} {Reason}: {Detail}")]
    public static partial void Misuse(ILogger logger, string connectionId, int closeCode, string reason, string? detail);

    [LoggerMessage(11, LogLevel.Information, "Connection {ConnectionId} is unknown or expired and is closed")]
    public static partial void UnknownConnection(ILogger logger, string connectionId);

    [LoggerMessage(12, LogLevel.Error, "The store failed at a {Message} of connection {ConnectionId}")]
    public static partial void MessageFailed(ILogger logger, Exception exception, string connectionId, string message);

    [LoggerMessage(13, LogLevel.Warning, "A {Message} of connection {ConnectionId} was cancelled")]
    public static partial void MessageCancelled(ILogger logger, Exception exception, string connectionId, string message);

    [LoggerMessage(14, LogLevel.Error, "A {Message} of connection {ConnectionId} failed unexpectedly")]
    public static partial void MessageThrew(ILogger logger, Exception exception, string connectionId, string message);

    [LoggerMessage(15, LogLevel.Error, "Connection {ConnectionId} could not be told of the failure")]
    public static partial void FailureNotAnswered(ILogger logger, Exception exception, string connectionId);

    [LoggerMessage(16, LogLevel.Warning, "Connection {ConnectionId} did not get an answer of {Bytes} bytes: {Outcome}")]
    public static partial void NotAnswered(ILogger logger, string connectionId, int bytes, SendOutcome outcome);

    [LoggerMessage(17, LogLevel.Error, "Operation {OperationId} of connection {ConnectionId} was executed, but its record could not be removed; it expires")]
    public static partial void OperationNotEnded(ILogger logger, Exception exception, string connectionId, string operationId);

    [LoggerMessage(18, LogLevel.Error, "A resolver failed at {Path}: {Error}")]
    public static partial void ResolverFailed(ILogger logger, Exception? exception, Path? path, string error);

    [LoggerMessage(20, LogLevel.Warning, "An HTTP request was cancelled")]
    public static partial void HttpCancelled(ILogger logger, Exception exception);

    [LoggerMessage(21, LogLevel.Error, "An HTTP request failed unexpectedly")]
    public static partial void HttpThrew(ILogger logger, Exception exception);

    [LoggerMessage(
        30,
        LogLevel.Information,
        "Delivered an event of topic {Topic}: {Matched} matched, {Sent} sent, {Gone} gone, {Throttled} throttled, {Failed} failed in {ElapsedMs} ms")]
    public static partial void Delivered(
        ILogger logger, string topic, int matched, int sent, int gone, int throttled, int failed, long elapsedMs);

    [LoggerMessage(
        31,
        LogLevel.Information,
        "Completed topic {Topic}: {Matched} matched, {Sent} sent, {Gone} gone, {Throttled} throttled, {Failed} failed")]
    public static partial void Completed(ILogger logger, string topic, int matched, int sent, int gone, int throttled, int failed);

    [LoggerMessage(32, LogLevel.Error, "An event of topic {Topic} was not delivered to all subscribers")]
    public static partial void EventNotDelivered(ILogger logger, Exception exception, string topic);

    [LoggerMessage(33, LogLevel.Error, "Operation {OperationId} of connection {ConnectionId} could not be delivered to")]
    public static partial void RecipientFailed(ILogger logger, Exception exception, string connectionId, string operationId);

    [LoggerMessage(34, LogLevel.Error, "Executing shape {Shape} for an event of topic {Topic} failed unexpectedly; its subscriptions end")]
    public static partial void ShapeFailed(ILogger logger, Exception exception, string topic, string shape);

    [LoggerMessage(35, LogLevel.Warning, "Shape {Shape} of topic {Topic} is refused by this version of the schema; its subscriptions end")]
    public static partial void ShapeRefused(ILogger logger, string topic, string shape);

    [LoggerMessage(36, LogLevel.Error, "Document {DocumentHash} of topic {Topic} is not in the store; its subscriptions end")]
    public static partial void DocumentLost(ILogger logger, string topic, string documentHash);

    [LoggerMessage(37, LogLevel.Warning, "Resolvers published {Count} events while an event of topic {Topic} was executed; they are dropped")]
    public static partial void NestedEventsDropped(ILogger logger, string topic, int count);

    [LoggerMessage(38, LogLevel.Error, "Connection {ConnectionId} speaks {Subprotocol}, which this version does not")]
    public static partial void UnknownSubprotocol(ILogger logger, string subprotocol, string connectionId);

    [LoggerMessage(
        39,
        LogLevel.Critical,
        "The gateway refuses what is sent to connection {ConnectionId}, and surely the rest: check the connections endpoint and the permission execute-api:ManageConnections")]
    public static partial void Refused(ILogger logger, string connectionId);

    [LoggerMessage(40, LogLevel.Error, "The connection sender threw while it sent to {ConnectionId}")]
    public static partial void SenderThrew(ILogger logger, Exception exception, string connectionId);

    [LoggerMessage(41, LogLevel.Warning, "The persisted query {DocumentHash} could not be stored; its client will send the text again")]
    public static partial void DocumentNotKept(ILogger logger, Exception exception, string documentHash);
}

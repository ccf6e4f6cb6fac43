using System.Text;

namespace GraphQLSubs.Protocols;

/// <summary>
/// The protocol of
/// <see href="https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html">AWS AppSync's subscriptions</see>,
/// which Amplify speaks. On the wire it has the name of <see cref="LegacyGraphQLWs"/>, from which it came;
/// <see cref="ProtocolOffer"/> tells them apart.
/// </summary>
public sealed class AppSyncRealtime : ProtocolCodec
{
    private static readonly byte[] ConnectionAck = Encoding.UTF8.GetBytes(
        $$$"""{"type":"connection_ack","payload":{"connectionTimeoutMs":{{{ProtocolLimits.AppSyncConnectionTimeoutMs}}}}}""");

    /// <summary>The one instance.</summary>
    public static AppSyncRealtime Instance { get; } = new();

    private AppSyncRealtime()
    {
    }

    /// <inheritdoc />
    public override string Name => "appsync";

    /// <inheritdoc />
    public override string Subprotocol => "graphql-ws";

    internal override ReadOnlySpan<byte> ResultMember => ""","type":"data","payload":"""u8;

    /// <summary>
    /// <c>{"type":"connection_ack","payload":{"connectionTimeoutMs":660000}}</c>: the client gives the connection up when it has heard
    /// neither <c>ka</c> nor <c>data</c> for so long. No process is there to send <c>ka</c> again and again, so it is longer than API
    /// Gateway lets a connection be silent.
    /// </summary>
    /// <param name="payload">Not sent: the dialect's payload has a meaning of its own.</param>
    public override byte[] EncodeConnectionAck(ReadOnlySpan<byte> payload = default) => [.. ConnectionAck];

    /// <summary><c>{"type":"ka"}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeKeepAlive() => """{"type":"ka"}"""u8.ToArray();

    /// <summary><c>{"id":"1","type":"start_ack"}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeStartAck(string operationId) => [.. OperationHead.Of(operationId), .. ""","type":"start_ack"}"""u8];

    /// <summary><c>{"id":"1","type":"error","payload":{"errors":[{"errorType":"…","errorCode":401,"message":"…",…}]}}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeError(string? operationId, ReadOnlySpan<byte> errors) =>
        EncodeErrors(operationId, AppSyncErrors.Write(errors));

    /// <inheritdoc />
    public override byte[] EncodeRefusal(string operationId, ReadOnlySpan<byte> errors) =>
        EncodeErrors(operationId, AppSyncErrors.Write(errors, AppSyncErrorType.Unauthorized));

    /// <summary><c>{"id":"1","type":"complete"}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeComplete(string operationId) => [.. OperationHead.Of(operationId), .. ""","type":"complete"}"""u8];

    /// <summary><c>{"type":"connection_error","payload":{"errors":[{"errorType":"…","errorCode":401,"message":"…"}]}}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeConnectionError(CloseReason reason, ReadOnlySpan<byte> payload = default)
    {
        var error = payload.IsEmpty ? reason.ToJson() : payload;
        return [.. """{"type":"connection_error","payload":{"errors":"""u8, .. AppSyncErrors.Write([(byte)'[', .. error, (byte)']'], AppSyncErrorType.Of(reason.Code)), .. "}}"u8];
    }

    internal override ClientMessage Decode(in MessageEnvelope envelope)
    {
        var type = envelope.Type.Span;

        if (type.SequenceEqual("start"u8))
        {
            return AppSyncStart.Read(envelope);
        }

        if (type.SequenceEqual("stop"u8))
        {
            return OperationReader.ReadEnd(envelope, "stop");
        }

        // What a client of the other dialects says here stands in the header that this one connects with.
        return type.SequenceEqual("connection_init"u8)
            ? new ConnectionInit(envelope.ObjectPayload)
            : new UnknownMessage("The message has a type that clients do not send.", envelope.Id);
    }

    private static byte[] EncodeErrors(string? operationId, ReadOnlySpan<byte> errors) =>
        [.. OperationHead.OpenFor(operationId), .. "\"type\":\"error\",\"payload\":{\"errors\":"u8, .. errors, .. "}}"u8];
}

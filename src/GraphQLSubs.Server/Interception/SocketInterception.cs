using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;
using GraphQLSubs.AspNetCore;
using GraphQLSubs.AspNetCore.Subscriptions.Protocols;
using GraphQLSubs.Execution;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Connections;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Interception;

/// <summary>Asks the application's interceptor for WebSocket sessions, where there is one; knows nothing of subprotocols.</summary>
internal sealed class SocketInterception(
    IServiceScopeFactory scopes, IServiceProviderIsService services, ILogger<SocketInterception> logger)
{
    private static readonly IReadOnlyDictionary<string, object?> NoExtensions = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>Whether there is one. If not, nothing is read or written for it.</summary>
    public bool IsRegistered { get; } = services.IsService(typeof(ISocketSessionInterceptor));

    /// <summary>Accepts or rejects a connection.</summary>
    /// <param name="connection">Its record.</param>
    /// <param name="payload">What the client introduces itself with: one JSON object in UTF-8; empty: none.</param>
    /// <param name="cancellationToken">Cancelled when the time of the invocation ends.</param>
    public async ValueTask<ConnectDecision> ConnectAsync(
        Connection connection, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = SocketSession.Opening(connection);
        var interceptor = scope.ServiceProvider.GetRequiredService<ISocketSessionInterceptor>();
        ConnectionStatus status;

        try
        {
            status = await interceptor.OnConnectAsync(session, new OperationMessagePayload(payload), cancellationToken);
        }
        catch (JsonException exception)
        {
            // What a client that sends another payload than the application reads gets again however often it tries.
            status = ConnectionStatus.Reject($"The payload is not of the form that is read here: {exception.Message}");
        }

        if (!status.Accepted)
        {
            Log.Rejected(logger, connection.Id, status.Message);
            return Reject(connection, status);
        }

        string? contextData = null;

        if (!PrincipalCodec.TryWrite(session.User, out var principal, out var problem)
            || !ContextJson.TryWrite(session.ContextData, ServerLimits.ContextDataBytes, out contextData, out problem))
        {
            Log.SessionNotKept(logger, connection.Id, problem);
            return Reject(connection, ConnectionStatus.Reject());
        }

        return new ConnectDecision(
            true, connection with { Principal = principal, ContextData = contextData }, Write(status.Extensions ?? NoExtensions));
    }

    /// <summary>Lets an operation go on, or refuses it.</summary>
    public async ValueTask<InterceptedRequest> StartAsync(
        Connection connection, string operationId, OperationParameters parameters, CancellationToken cancellationToken)
    {
        if (!IsRegistered)
        {
            return InterceptedRequest.Of(PrincipalCodec.Read(connection.Principal), null);
        }

        await using var scope = scopes.CreateAsyncScope();
        var session = SocketSession.Accepted(connection);
        var builder = new OperationRequestBuilder(parameters, session.User);

        try
        {
            await scope.ServiceProvider.GetRequiredService<ISocketSessionInterceptor>()
                .OnRequestAsync(session, operationId, builder, cancellationToken);
        }
        catch (GraphQLException exception)
        {
            return InterceptedRequest.Refused(exception.Errors);
        }

        return InterceptedRequest.Of(builder.User, builder.GlobalState);
    }

    /// <summary>Tells of the end of a connection that was accepted. Never throws but for cancellation.</summary>
    public async ValueTask CloseAsync(Connection connection, CancellationToken cancellationToken)
    {
        if (!connection.IsAcknowledged)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ISocketSessionInterceptor>()
                .OnCloseAsync(SocketSession.Accepted(connection), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.CloseThrew(logger, exception, connection.Id);
        }
    }

    /// <summary><c>{"message":"…", …}</c>: the extensions, and the message unless they have one.</summary>
    private static ConnectDecision Reject(Connection connection, ConnectionStatus status)
    {
        var told = new Dictionary<string, object?>(status.Extensions ?? NoExtensions);
        told.TryAdd("message", status.Message);
        return new ConnectDecision(false, connection, Write(told));
    }

    private static ReadOnlyMemory<byte> Write(IEnumerable<KeyValuePair<string, object?>> entries) =>
        ContextJson.TryWrite(entries, ProtocolLimits.MessageBytes, out var json, out var problem)
            ? Encoding.UTF8.GetBytes(json ?? "")
            : throw new InvalidOperationException($"The extensions of the connection's status cannot be sent. {problem}");
}

/// <summary>What an interceptor decided about a connection.</summary>
/// <param name="IsAccepted">Whether it is accepted.</param>
/// <param name="Connection">Its record, with what is to be kept where it is accepted.</param>
/// <param name="Payload">What its client is told: one JSON object in UTF-8; empty: nothing.</param>
internal readonly record struct ConnectDecision(bool IsAccepted, Connection Connection, ReadOnlyMemory<byte> Payload);

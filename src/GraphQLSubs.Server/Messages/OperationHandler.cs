using System.Diagnostics.CodeAnalysis;
using System.Text;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Connections;
using GraphQLSubs.Server.Documents;
using GraphQLSubs.Server.Interception;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Messages;

/// <summary>
/// Starts what a <c>subscribe</c> asks for. A subscription is recorded and nothing is executed; a query or mutation holds its id
/// while it runs, so that a second <c>subscribe</c> with the id, in whichever process, is seen as the misuse that it is.
/// </summary>
internal sealed class OperationHandler(
    IRequestExecutor executor,
    DocumentPreparation documents,
    ISubscriptionStore store,
    OperationClaim claim,
    SocketInterception interception,
    RequestRunner runner,
    ConnectionReplies replies,
    IServiceScopeFactory scopes,
    TimeProvider timeProvider,
    ILogger<OperationHandler> logger)
{
    public async Task StartAsync(
        ProtocolCodec codec,
        Connection connection,
        StartOperation start,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken)
    {
        var intercepted = await interception.StartAsync(connection, start.OperationId, start.Parameters, cancellationToken);

        if (!intercepted.TryGet(out var context, out var errors))
        {
            using var refused = executor.Refuse(errors);
            await replies.RefuseAsync(codec, connection.Id, start.OperationId, refused.Utf8Errors, cancellationToken);
            return;
        }

        var preparation = await documents.PrepareAsync(start.Parameters, cancellationToken);

        if (!preparation.IsReady)
        {
            using (preparation.Refusal)
            {
                await replies.SendErrorAsync(codec, connection.Id, start.OperationId, preparation.Refusal.Utf8Errors, cancellationToken);
            }

            return;
        }

        var operation = new Operation
        {
            ConnectionId = connection.Id,
            Id = start.OperationId,
            ReceivedAt = receivedAt,
            ExpiresAt = connection.ExpiresAt,
        };
        var started =
            new StartedOperation(codec, connection, context, operation, preparation.Operation, start.Parameters, start.IfIdInUse);

        await (started.Prepared.Type == OperationType.Subscription
            ? SubscribeAsync(started, cancellationToken)
            : ExecuteAsync(started, cancellationToken));
    }

    private async Task SubscribeAsync(StartedOperation started, CancellationToken cancellationToken)
    {
        var (codec, connection, context, operation, prepared, parameters, _) = started;
        await using var scope = scopes.CreateAsyncScope();
        var request = new OperationRequest
        {
            Variables = parameters.Variables,
            Services = scope.ServiceProvider,
            User = context.User,
            GlobalState = context.GlobalState,
        };
        var opened = await executor.SubscribeAsync(prepared, request, cancellationToken);

        if (!opened.IsOpen)
        {
            using (opened.Errors)
            {
                await replies.SendErrorAsync(codec, connection.Id, operation.Id, opened.Errors.Utf8Errors, cancellationToken);
            }

            return;
        }

        if (!TryCreateShape(started, opened.MessageTypeName, out var shape, out var problem))
        {
            var errors = ErrorList.Write(problem, ServerErrorCodes.StateNotKept);
            await replies.SendErrorAsync(codec, connection.Id, operation.Id, errors, cancellationToken);
            return;
        }

        var subscription = new Subscription(opened.Topic, shape, connection.Protocol);

        await claim.TryAsync(
            codec,
            operation,
            started.IfIdInUse,
            () => store.AddSubscriptionAsync(operation, subscription, cancellationToken),
            cancellationToken);
    }

    /// <summary>Keeps what an execution for an event needs: of who asks and the global state no more than the operation reads.</summary>
    private static bool TryCreateShape(
        StartedOperation started, string messageTypeName, [NotNullWhen(true)] out Shape? shape, [NotNullWhen(false)] out string? problem)
    {
        var (prepared, parameters) = (started.Prepared, started.Parameters);
        shape = null;

        if (!PrincipalCodec.TryWrite(prepared.DependsOnUser ? started.Context.User : null, out var principal, out problem)
            || !GlobalStateCodec.TryWrite(started.Context.GlobalState, prepared.DependsOnState, out var globalState, out problem))
        {
            return false;
        }

        var variables = parameters.Variables.IsEmpty ? null : Encoding.UTF8.GetString(parameters.Variables.Span);
        shape = new Shape
        {
            Key = ShapeKey.Of(
                prepared.DocumentHash, parameters.OperationName, variables, messageTypeName, principal, globalState),
            DocumentHash = prepared.DocumentHash,
            Document = prepared.Document,
            OperationName = parameters.OperationName,
            Variables = variables,
            MessageTypeName = messageTypeName,
            Principal = principal,
            GlobalState = globalState,
        };
        return true;
    }

    private async Task ExecuteAsync(StartedOperation started, CancellationToken cancellationToken)
    {
        var (codec, _, context, operation, prepared, parameters, _) = started;

        if (await claim.TryAsync(
            codec, operation, started.IfIdInUse, () => store.AddOperationAsync(operation, cancellationToken), cancellationToken)
            is not { } token)
        {
            return;
        }

        OperationResult result;

        try
        {
            result = await runner.RunAsync(prepared, parameters.Variables, context.User, context.GlobalState, cancellationToken);
        }
        catch
        {
            using var lastWords = new CancellationTokenSource(ServerLimits.LastWords, timeProvider);
            await EndAsync(operation, token, lastWords.Token);
            throw;
        }

        // What took place is told also when the time is over: whoever is told nothing does it again.
        using var late = cancellationToken.IsCancellationRequested
            ? new CancellationTokenSource(ServerLimits.LastWords, timeProvider)
            : null;
        var answering = late?.Token ?? cancellationToken;

        using (result)
        {
            if (await EndAsync(operation, token, answering))
            {
                await replies.SendResultAsync(codec, operation.ConnectionId, operation.Id, result, answering);
            }
        }
    }

    /// <summary>
    /// Gives the id back; false: the client said <c>complete</c> meanwhile, or took the id for something else, and wants to hear no more
    /// of the operation.
    /// </summary>
    private async Task<bool> EndAsync(Operation operation, string token, CancellationToken cancellationToken)
    {
        try
        {
            return await store.EndOperationAsync(operation.ConnectionId, operation.Id, token, cancellationToken);
        }
        catch (SubscriptionStoreException exception)
        {
            // What was executed must not be reported as if it had failed. The id stays in use until the record expires.
            Log.OperationNotEnded(logger, exception, operation.ConnectionId, operation.Id);
            return true;
        }
    }

    /// <summary>All that belongs to the operation that is started.</summary>
    private sealed record StartedOperation(
        ProtocolCodec Codec,
        Connection Connection,
        RequestContext Context,
        Operation Operation,
        PreparedOperation Prepared,
        OperationParameters Parameters,
        SessionDecision IfIdInUse);
}

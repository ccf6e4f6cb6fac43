using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Messages;

/// <summary>Claims the id of an operation, and where it is in use does what its dialect says.</summary>
internal sealed class OperationClaim(ISubscriptionStore store, ConnectionReplies replies)
{
    /// <summary>
    /// Claims it, and gives the token by which it is ended; null: the operation does not begin, and its client knows.
    /// </summary>
    /// <param name="codec">The dialect.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="ifIdInUse">What the rules say for an id in use.</param>
    /// <param name="addAsync">Adds the operation to the store.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> TryAsync(
        ProtocolCodec codec,
        Operation operation,
        SessionDecision ifIdInUse,
        Func<Task<AddedOperation>> addAsync,
        CancellationToken cancellationToken)
    {
        var added = await addAsync();

        // Of several that replace each other at once, one is the last to add and the others give way.
        for (var attempt = 1; IsReplacing(added, ifIdInUse) && attempt <= ServerLimits.ReplaceAttempts; attempt++)
        {
            await store.EndOperationAsync(operation.ConnectionId, operation.Id, token: null, cancellationToken);
            added = await addAsync();
        }

        if (added.Outcome == AddOperationOutcome.Exists)
        {
            await AnswerAsync(codec, operation, ifIdInUse, cancellationToken);
        }
        else if (added.Outcome == AddOperationOutcome.Added && codec.EncodeStartAck(operation.Id) is { } ack)
        {
            await replies.SendAsync(operation.ConnectionId, ack, cancellationToken);
        }

        return added.Token;
    }

    private static bool IsReplacing(AddedOperation added, SessionDecision ifIdInUse) =>
        added.Outcome == AddOperationOutcome.Exists && ifIdInUse is ReplaceOperation;

    private Task AnswerAsync(
        ProtocolCodec codec, Operation operation, SessionDecision ifIdInUse, CancellationToken cancellationToken) =>
        ifIdInUse switch
        {
            SendError error => replies.SendErrorAsync(
                codec, operation.ConnectionId, error.OperationId, ErrorList.Write(error.Reason, error.Code), cancellationToken),
            CloseConnection close => replies.CloseAsync(codec, operation.ConnectionId, close, cancellationToken),
            ReplaceOperation => replies.SendErrorAsync(
                codec, operation.ConnectionId, operation.Id, ServerErrors.NotReplaced, cancellationToken),
            _ => throw new ArgumentException($"An id in use cannot lead to {ifIdInUse.GetType().Name}.", nameof(ifIdInUse)),
        };
}

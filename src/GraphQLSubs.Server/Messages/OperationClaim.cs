using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Messages;

/// <summary>Claims the id of an operation, and where it is in use does what its dialect says.</summary>
internal sealed class OperationClaim(ISubscriptionStore store, ConnectionReplies replies)
{
    /// <summary>Claims it; false: the operation does not begin, and its client knows.</summary>
    /// <param name="codec">The dialect.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="ifIdInUse">What the rules say for an id in use.</param>
    /// <param name="addAsync">Adds the operation to the store.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> TryAsync(
        ProtocolCodec codec,
        Operation operation,
        SessionDecision ifIdInUse,
        Func<Task<AddOperationOutcome>> addAsync,
        CancellationToken cancellationToken)
    {
        var outcome = await addAsync();

        // Of several that replace each other at once, one is the last to add and the others give way.
        for (var attempt = 1; outcome == AddOperationOutcome.Exists && ifIdInUse is ReplaceOperation; attempt++)
        {
            if (attempt > ServerLimits.ReplaceAttempts)
            {
                return false;
            }

            await store.EndOperationAsync(operation.ConnectionId, operation.Id, cancellationToken);
            outcome = await addAsync();
        }

        if (outcome == AddOperationOutcome.Exists)
        {
            await AnswerAsync(codec, operation.ConnectionId, ifIdInUse, cancellationToken);
        }
        else if (outcome == AddOperationOutcome.Added && codec.EncodeStartAck(operation.Id) is { } ack)
        {
            await replies.SendAsync(operation.ConnectionId, ack, cancellationToken);
        }

        return outcome == AddOperationOutcome.Added;
    }

    private Task AnswerAsync(ProtocolCodec codec, string connectionId, SessionDecision ifIdInUse, CancellationToken cancellationToken) =>
        ifIdInUse switch
        {
            SendError error => replies.SendErrorAsync(
                codec, connectionId, error.OperationId, ErrorList.Write(error.Reason, error.Code), cancellationToken),
            CloseConnection close => replies.CloseAsync(codec, connectionId, close, cancellationToken),
            _ => throw new ArgumentException($"An id in use cannot lead to {ifIdInUse.GetType().Name}.", nameof(ifIdInUse)),
        };
}

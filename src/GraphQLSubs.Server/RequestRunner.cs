using System.Security.Claims;
using GraphQLSubs.Execution;
using GraphQLSubs.Server.Publishing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server;

/// <summary>
/// Executes a query or mutation in a scope of its own, then publishes its events in the order in which they were sent: all before the
/// result is returned, as Lambda freezes the process once the caller has its answer.
/// </summary>
internal sealed class RequestRunner(
    IRequestExecutor executor, EventPublisher publisher, IServiceScopeFactory scopes, ILogger<RequestRunner> logger)
{
    /// <summary>
    /// Executes. Where the mutation took place but its events did not reach everyone, the result says so in an error beside its data.
    /// </summary>
    public async Task<OperationResult> RunAsync(
        PreparedOperation operation,
        ReadOnlyMemory<byte> variables,
        ClaimsPrincipal? user,
        IReadOnlyDictionary<string, object?>? globalState,
        CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetRequiredService<TopicEventSender>();
        sender.Collect();

        var request = new OperationRequest
        {
            Variables = variables, Services = scope.ServiceProvider, User = user, GlobalState = globalState,
        };
        var result = await executor.ExecuteAsync(operation, request, cancellationToken);
        var published = true;

        foreach (var collected in sender.TakeCollected())
        {
            published &= await TryPublishAsync(collected, cancellationToken);
        }

        return published ? result : ResultErrors.Add(result, ServerErrors.EventsNotDelivered);
    }

    private async Task<bool> TryPublishAsync(TopicEvent published, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(published, cancellationToken);
            return true;
        }
        catch (Exception exception)
        {
            // Whatever it is, also that the time is over: the mutation took place, and its caller must learn that.
            Log.EventNotDelivered(logger, exception, published.Topic);
            return false;
        }
    }
}

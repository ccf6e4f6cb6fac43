using System.Runtime.CompilerServices;
using System.Text;
using GraphQLSubs.Execution;
using GraphQLSubs.Server.Connections;
using GraphQLSubs.Server.Interception;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Publishing;

/// <summary>
/// Delivers one event to everyone who listens to its topic. Subscribers stream in shape by shape; each shape is executed once, and
/// while its result goes out to its members, the next ones are already read.
/// </summary>
internal sealed class EventDelivery(
    IRequestExecutor executor,
    ISubscriptionStore store,
    RetryingSender sender,
    IServiceScopeFactory scopes,
    ServerOptions options,
    TimeProvider timeProvider,
    ILogger<EventDelivery> logger)
{
    /// <summary>Delivers; returns when every recipient has been dealt with.</summary>
    /// <exception cref="SubscriptionStoreException">Not all recipients could be read; those that were have been dealt with.</exception>
    public async Task<DeliveryCounts> DeliverAsync(string topic, EventMessage message, CancellationToken cancellationToken)
    {
        var recipients = new Recipients(topic, sender, store, options, timeProvider, logger);

        try
        {
            await recipients.PostAllAsync(ReadPostingsAsync(topic, message, cancellationToken), cancellationToken);
        }
        finally
        {
            var counts = recipients.Counts;
            Log.Delivered(
                logger,
                topic,
                counts.Matched,
                counts.Sent,
                counts.Gone,
                counts.Throttled,
                counts.Failed,
                (long)recipients.Elapsed.TotalMilliseconds);
        }

        return recipients.Counts;
    }

    private async IAsyncEnumerable<Posting> ReadPostingsAsync(
        string topic, EventMessage message, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Read at the first subscriber: where nobody listens nothing is paid for.
        object? value = null;
        string? shapeKey = null;
        Outgoing? outgoing = null;

        try
        {
            await foreach (var (shape, subscribers) in store.ReadSubscribersAsync(topic, cancellationToken))
            {
                if (outgoing is null || shape.Key != shapeKey)
                {
                    value ??= executor.ReadEventMessage(message);
                    outgoing?.Release();
                    outgoing = await ExecuteAsync(topic, shape, value, cancellationToken);
                    shapeKey = shape.Key;
                }

                foreach (var subscriber in subscribers)
                {
                    outgoing.AddReference();
                    yield return new Posting(shape, subscriber, outgoing);
                }
            }
        }
        finally
        {
            outgoing?.Release();
        }
    }

    /// <summary>Executes a shape for an event. What goes wrong is the shape's own: its members get the errors, the others their results.</summary>
    private async ValueTask<Outgoing> ExecuteAsync(string topic, Shape shape, object? message, CancellationToken cancellationToken)
    {
        try
        {
            var document = shape.Document ?? await store.FindDocumentAsync(shape.DocumentHash, cancellationToken);

            if (document is null)
            {
                Log.DocumentLost(logger, topic, shape.DocumentHash);
                return Outgoing.OfErrors(ServerErrors.SubscriptionLost);
            }

            if (!executor.TryPrepare(document, shape.OperationName, out var operation, out var refusal))
            {
                Log.ShapeRefused(logger, topic, shape.Key);
                return Outgoing.Of(refusal);
            }

            await using var scope = scopes.CreateAsyncScope();
            var sender = scope.ServiceProvider.GetRequiredService<TopicEventSender>();
            sender.Collect();

            var result = await executor.ExecuteAsync(operation, RequestFor(shape, message, scope.ServiceProvider), cancellationToken);

            // An event that publishes events, for each shape anew, could go on for ever.
            if (sender.TakeCollected() is { Count: > 0 } dropped)
            {
                Log.NestedEventsDropped(logger, topic, dropped.Count);
            }

            if (!result.HasData)
            {
                Log.ShapeRefused(logger, topic, shape.Key);
            }

            return Outgoing.Of(result);
        }
        catch (Exception exception) when (exception is not SubscriptionStoreException && !cancellationToken.IsCancellationRequested)
        {
            Log.ShapeFailed(logger, exception, topic, shape.Key);
            return Outgoing.OfErrors(ServerErrors.Unexpected);
        }
    }

    private static OperationRequest RequestFor(Shape shape, object? message, IServiceProvider services) => new()
    {
        Variables = shape.Variables is null ? default : Encoding.UTF8.GetBytes(shape.Variables),
        Services = services,
        User = PrincipalCodec.Read(shape.Principal),
        GlobalState = GlobalStateCodec.Read(shape.GlobalState),
        EventMessage = message,
    };
}

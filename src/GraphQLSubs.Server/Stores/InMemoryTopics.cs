namespace GraphQLSubs.Server.Stores;

/// <summary>Who listens to what, shape by shape; holds the documents that they execute. Not safe for concurrent use.</summary>
internal sealed class InMemoryTopics(InMemoryDocuments documents)
{
    private readonly Dictionary<string, SortedDictionary<string, ShapeGroup>> _topics = [];

    public void Add(Operation operation, string token, Subscription subscription)
    {
        if (!_topics.TryGetValue(subscription.Topic, out var shapes))
        {
            _topics[subscription.Topic] = shapes = new(StringComparer.Ordinal);
        }

        if (!shapes.TryGetValue(subscription.Shape.Key, out var group))
        {
            shapes[subscription.Shape.Key] = group = new(subscription.Shape, []);
            documents.Hold(subscription.Shape.DocumentHash, subscription.Shape.Document);
        }

        group.Members[(operation.ConnectionId, operation.Id)] = new(
            new Subscriber(operation.ConnectionId, operation.Id, subscription.Protocol, token), operation.ExpiresAt);
    }

    public void Remove(string connectionId, string operationId, Subscription subscription)
    {
        if (!_topics.TryGetValue(subscription.Topic, out var shapes)
            || !shapes.TryGetValue(subscription.Shape.Key, out var group)
            || !group.Members.Remove((connectionId, operationId))
            || group.Members.Count > 0)
        {
            return;
        }

        shapes.Remove(subscription.Shape.Key);
        documents.Release(subscription.Shape.DocumentHash);
        if (shapes.Count == 0)
        {
            _topics.Remove(subscription.Topic);
        }
    }

    public SubscriberBatch[] Read(string topic, DateTimeOffset now)
    {
        if (!_topics.TryGetValue(topic, out var shapes))
        {
            return [];
        }

        var batches = new List<SubscriberBatch>(shapes.Count);
        foreach (var group in shapes.Values)
        {
            var live = new List<Subscriber>(group.Members.Count);
            foreach (var member in group.Members.Values)
            {
                if (member.ExpiresAt > now)
                {
                    live.Add(member.Subscriber);
                }
            }

            if (live.Count > 0)
            {
                batches.Add(new(group.Shape, live));
            }
        }

        return [.. batches];
    }

    private sealed record ShapeGroup(Shape Shape, Dictionary<(string ConnectionId, string OperationId), Member> Members);

    private readonly record struct Member(Subscriber Subscriber, DateTimeOffset ExpiresAt);
}

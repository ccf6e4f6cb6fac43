using Chat.Messages;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;

namespace Chat.Tests;

/// <summary>Collects the schema without a server.</summary>
internal sealed class PlainBuilder : IRequestExecutorBuilder
{
    public SchemaBuilder SchemaBuilder { get; } = new();

    public void TryAddScoped(Type serviceType, Func<IServiceProvider, object> create) =>
        throw new NotSupportedException("The tests make the services themselves.");
}

/// <summary>Keeps what was published.</summary>
internal sealed class RecordingSender : ITopicEventSender
{
    public List<(string Topic, object? Message)> Sent { get; } = [];

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        Sent.Add((topicName, message));
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName) => ValueTask.CompletedTask;
}

/// <summary>Counts.</summary>
internal sealed class CountingIds : IMessageIdSource
{
    private int _last;

    public string Next(DateTimeOffset sentAt) => $"m{++_last}";
}

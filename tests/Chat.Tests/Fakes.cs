using Chat.Messages;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;

namespace Chat.Tests;

/// <summary>Collects the schema without a server.</summary>
internal sealed class PlainBuilder : IRequestExecutorBuilder
{
    public SchemaBuilder SchemaBuilder { get; } = new();
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

/// <summary>A list of messages.</summary>
internal sealed class ListStore : IMessageStore
{
    public List<Message> Messages { get; } = [];

    public Task AddAsync(Message message, CancellationToken cancellationToken)
    {
        Messages.Add(message);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Message>> ReadLastAsync(string room, int last, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Message>>([.. Messages.Where(message => message.Room == room).TakeLast(last)]);

    public Task<IReadOnlyList<Room>> ReadRoomsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Room>>(
            [.. Messages.GroupBy(message => message.Room).Select(group => new Room(group.Key, group.Count(), group.Last())).Reverse()]);
}

/// <summary>Counts.</summary>
internal sealed class CountingIds : IMessageIdSource
{
    private int _last;

    public string Next(DateTimeOffset sentAt) => $"m{++_last}";
}

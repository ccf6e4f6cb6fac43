using System.Security.Claims;
using System.Text.Json;
using GraphQLSubs.Authorization;
using GraphQLSubs.Execution;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;
using GraphQLSubs.Types.Relay;

namespace GraphQLSubs.Generators.Tests.Running;

public sealed record Everything(
    string Text,
    string? NoText,
    bool Flag,
    byte Byte,
    sbyte SByte,
    short Short,
    ushort UShort,
    int Int,
    uint UInt,
    long Long,
    ulong ULong,
    float Float,
    double Double,
    decimal Decimal,
    Guid Guid,
    DateTime DateTime,
    DateTimeOffset DateTimeOffset,
    DateOnly Date,
    TimeOnly Time,
    TimeSpan Span,
    Uri Uri,
    Size Size,
    int? NoInt,
    Size? SomeSize)
{
    public required IReadOnlyList<Nested?> Items { get; init; }

    public IReadOnlyDictionary<string, List<int>> Map { get; set; } = new Dictionary<string, List<int>>();

    public ISet<int>? Set { get; set; }

    public byte[] Bytes { get; set; } = [];

    public JsonElement Any { get; set; }

    public int Computed => Int + 1;
}

public readonly record struct Nested(int A, Everything? Inner);

[SubscriptionType]
public sealed class ZooSubscriptions
{
    [Subscribe, Topic("all/{{x}}/{flag}/{size}/{price}/{id}/{at}/{maybe}")]
    public string OnEverything(
        bool flag, Size size, double price, [ID] Guid id, DateOnly at, int? maybe, [EventMessage] Everything message) => message.Text;

    [Subscribe]
    public static int OnCount([EventMessage] int count) => count;

    [Subscribe(MessageType = typeof(Nested))]
    public static string Named() => "named";

    public static ValueTask<ISourceStream<int>> ListenToRoom(
        string room, int floor, ClaimsPrincipal user, ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.SubscribeAsync<int>($"{room}/{floor}/{user.Identity?.Name}", cancellationToken);

    [Subscribe(With = nameof(ListenToRoom))]
    public static string OnRoom(string prefix, int floor, [EventMessage] int number) => $"{prefix}{floor}.{number}";

    [Authorize(Roles = ["keeper"])]
    internal static ISourceStream<int> ListenAsKeeper() => new Repeated<int>("keepers", 1);

    [Subscribe(With = nameof(ListenAsKeeper))]
    public static int OnKeeper([EventMessage] int count) => count;

    internal ISourceStream<Nested> ListenAtOnce(string topic) => new Repeated<Nested>(topic, default);

    [Subscribe(With = nameof(ListenAtOnce))]
    public string OnAnything() => "anything";

    /// <summary>A stream of the application's own: its events come from nowhere else.</summary>
    private sealed class Repeated<TMessage>(string topic, TMessage message) : ISourceStream<TMessage>
    {
        public string Topic => topic;

        public async IAsyncEnumerable<TMessage> ReadEventsAsync()
        {
            await Task.Yield();
            yield return message;
            yield return message;
        }

        async IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync()
        {
            await foreach (var read in ReadEventsAsync())
            {
                yield return read;
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

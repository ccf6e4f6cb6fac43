using System.Text.Json;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Subscriptions;

/// <summary>
/// Turns the messages of a topic into JSON and back: in the table, between processes and in one. Made by the generator for every
/// message type; stateless.
/// </summary>
public abstract class EventMessageCodec
{
    /// <summary>The CLR type of the messages.</summary>
    public abstract Type MessageType { get; }

    /// <summary>Names the message type in stored records; the same in every process of one version.</summary>
    public abstract string Name { get; }

    /// <summary>Writes one message as one JSON value.</summary>
    public abstract void WriteObject(Utf8JsonWriter writer, object? message);

    /// <summary>
    /// Reads one message. The reader stands on the value's first token and ends on its last. Malformed input is a
    /// <see cref="JsonException"/>.
    /// </summary>
    public abstract object? ReadObject(ref Utf8JsonReader reader);

    // The one place that knows the message type as a type argument, without reflection.
    internal abstract ValueTask<ISourceStream> SubscribeAsync(
        ITopicEventReceiver receiver, string topic, CancellationToken cancellationToken);
}

/// <summary>The codec of one message type.</summary>
public abstract class EventMessageCodec<TMessage> : EventMessageCodec
{
    /// <inheritdoc />
    public sealed override Type MessageType => typeof(TMessage);

    /// <summary>Writes one message as one JSON value.</summary>
    public abstract void Write(Utf8JsonWriter writer, TMessage message);

    /// <summary>Reads one message; see <see cref="EventMessageCodec.ReadObject"/>.</summary>
    public abstract TMessage Read(ref Utf8JsonReader reader);

    /// <inheritdoc />
    public sealed override void WriteObject(Utf8JsonWriter writer, object? message) => Write(writer, (TMessage)message!);

    /// <inheritdoc />
    public sealed override object? ReadObject(ref Utf8JsonReader reader) => Read(ref reader);

    internal sealed override async ValueTask<ISourceStream> SubscribeAsync(
        ITopicEventReceiver receiver, string topic, CancellationToken cancellationToken) =>
        await receiver.SubscribeAsync<TMessage>(topic, cancellationToken);
}

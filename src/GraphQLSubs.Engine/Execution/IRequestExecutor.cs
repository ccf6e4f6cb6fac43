using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// The engine's front door: prepare a document, open a subscription, execute a request. Nothing in a request makes it throw: what
/// is wrong with one is a result with errors. Safe for use by many requests at once.
/// </summary>
public interface IRequestExecutor
{
    /// <summary>The schema; its <see cref="Types.Schema.ToString"/> is its SDL.</summary>
    Schema Schema { get; }

    /// <summary>The application's services: a request that brings none is executed in a scope of them.</summary>
    IServiceProvider Services { get; }

    /// <summary>Parses and validates a document and picks the operation. Cached by document text.</summary>
    /// <param name="document">The document's text.</param>
    /// <param name="operationName">Which operation; null: the only one.</param>
    /// <param name="operation">The operation on success.</param>
    /// <param name="errors">The errors otherwise.</param>
    bool TryPrepare(
        string document,
        string? operationName,
        [NotNullWhen(true)] out PreparedOperation? operation,
        [NotNullWhen(false)] out OperationResult? errors);

    /// <summary>
    /// Executes a query or mutation, or, with <see cref="OperationRequest.EventMessage"/>, a subscription for one event
    /// (<see href="https://spec.graphql.org/September2025/#ExecuteSubscriptionEvent()">ExecuteSubscriptionEvent</see>).
    /// </summary>
    ValueTask<OperationResult> ExecuteAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a subscription: coerces its arguments and computes its topic; executes nothing
    /// (<see href="https://spec.graphql.org/September2025/#CreateSourceEventStream()">CreateSourceEventStream</see>).
    /// </summary>
    ValueTask<SubscribeResult> SubscribeAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a subscription and keeps it open in this process: an <see cref="IResponseStream"/>, or an <see cref="OperationResult"/>
    /// with the errors that refuse it
    /// (<see href="https://spec.graphql.org/September2025/#Subscribe()">Subscribe</see>). Its events come from the
    /// <see cref="Subscriptions.ITopicEventReceiver"/> among the services of the request, or from the stream that the field's method returns.
    /// </summary>
    /// <param name="operation">The subscription.</param>
    /// <param name="request">The request. Its services, but not its variables, must last as long as the stream.</param>
    /// <param name="cancellationToken">Gives up; later, ends the stream.</param>
    ValueTask<IExecutionResult> SubscribeLiveAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default);

    /// <summary>A response to a request that was refused before it came here, its errors as the error filters leave them.</summary>
    OperationResult Refuse(IReadOnlyList<IError> errors);

    /// <summary>The schema in the type system definition language; null: introspection is not allowed.</summary>
    string? PrintSchema();

    /// <summary>Writes a message as the JSON that <see cref="ReadEventMessage"/> reads.</summary>
    /// <typeparam name="TMessage">The message type that a subscription field declares.</typeparam>
    /// <exception cref="ArgumentException">No subscription field takes such messages.</exception>
    EventMessage WriteEventMessage<TMessage>(TMessage message);

    /// <summary>Reads a message, once for all the subscriptions it goes to.</summary>
    /// <exception cref="System.Text.Json.JsonException">The payload is malformed or its type unknown to this schema.</exception>
    object? ReadEventMessage(EventMessage message);
}

/// <summary>A message as it is stored and handed on.</summary>
/// <param name="TypeName">The message type: <see cref="Subscriptions.EventMessageCodec.Name"/>.</param>
/// <param name="Payload">One JSON value in UTF-8.</param>
public readonly record struct EventMessage(string TypeName, ReadOnlyMemory<byte> Payload);

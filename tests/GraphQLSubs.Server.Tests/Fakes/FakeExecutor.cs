using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Server.Tests;

/// <summary>
/// An engine that understands one word: the first of the document says what it is (<c>query</c>, <c>mutation</c>,
/// <c>subscription</c>; else a syntax error). A document with the word <c>viewer</c> depends on the user, one with <c>tenant</c> on
/// global state of that name. A subscription's topic is
/// the variable <c>topic</c>, and without it an error.
/// </summary>
internal sealed class FakeExecutor : IRequestExecutor
{
    public Schema Schema { get; } = new SchemaBuilder().AddDocument("type Query { value: String }").Build();

    public IServiceProvider Services => throw new NotSupportedException("Each request brings its own.");

    /// <summary>What was executed, in order.</summary>
    public ConcurrentQueue<(FakeOperation Operation, OperationRequest Request)> Executed { get; } = new();

    /// <summary>How often a message was read.</summary>
    public int MessagesRead { get; private set; }

    /// <summary>Executes; by default the result is the event message, or the word <c>done</c>.</summary>
    public Func<FakeOperation, OperationRequest, CancellationToken, Task<OperationResult>> Execute { get; set; } =
        (_, request, _) => Task.FromResult(Data(request.EventMessage as string ?? "\"done\""));

    /// <summary>Documents that are refused as if the schema had changed.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>A response with data of one field.</summary>
    public static OperationResult Data(string value)
    {
        var json = Encoding.UTF8.GetBytes("""{"data":{"value":""" + value + "}}");
        return new OperationResult(json, default, hasData: true);
    }

    /// <summary>A request error.</summary>
    public static OperationResult Error(string message, bool isSyntaxError = false)
    {
        var errors = $$"""[{"message":"{{message}}"}]""";
        var response = Encoding.UTF8.GetBytes("{\"errors\":" + errors + "}");
        return new OperationResult(response, Encoding.UTF8.GetBytes(errors), hasData: false) { IsSyntaxError = isSyntaxError };
    }

    public bool TryPrepare(
        string document,
        string? operationName,
        [NotNullWhen(true)] out PreparedOperation? operation,
        [NotNullWhen(false)] out OperationResult? errors)
    {
        OperationType? type = document.Split(' ')[0] switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => null,
        };

        operation = type is null || Refused.Contains(document) ? null : new FakeOperation(document, type.Value);
        errors = operation is null ? Error("Syntax Error", isSyntaxError: !Refused.Contains(document)) : null;
        return operation is not null;
    }

    public async ValueTask<OperationResult> ExecuteAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default)
    {
        Executed.Enqueue(((FakeOperation)operation, request));
        return await Execute((FakeOperation)operation, request, cancellationToken);
    }

    public ValueTask<SubscribeResult> SubscribeAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default)
    {
        using var variables = JsonDocument.Parse(request.Variables.IsEmpty ? "{}"u8.ToArray() : request.Variables);
        return ValueTask.FromResult(variables.RootElement.TryGetProperty("topic", out var topic)
            ? new SubscribeResult(topic.GetString()!, "String")
            : new SubscribeResult(Error("No topic")));
    }

    public ValueTask<IExecutionResult> SubscribeLiveAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IExecutionResult>(Error("Nothing is live"));

    public OperationResult Refuse(IReadOnlyList<IError> errors) => Error(errors[0].Message);

    public string? PrintSchema() => "type Query { value: String }";

    public EventMessage WriteEventMessage<TMessage>(TMessage message) => message is string text
        ? new EventMessage("String", JsonSerializer.SerializeToUtf8Bytes(text))
        : throw new ArgumentException($"No subscription takes {typeof(TMessage)}.", nameof(message));

    public object? ReadEventMessage(EventMessage message)
    {
        MessagesRead++;
        return Encoding.UTF8.GetString(message.Payload.Span);
    }
}

/// <summary>A document of <see cref="FakeExecutor"/>.</summary>
internal sealed class FakeOperation(string document, OperationType type) : PreparedOperation
{
    public override string Document { get; } = document;

    public override string DocumentHash { get; } = Execution.DocumentHash.Of(document);

    public override string? Name => null;

    public override OperationType Type { get; } = type;

    public override bool DependsOnUser => Document.Contains("viewer", StringComparison.Ordinal);

    public override StateDependency DependsOnState =>
        Document.Contains("tenant", StringComparison.Ordinal) ? StateDependency.Of("tenant") : StateDependency.None;
}

using System.Text.Json;
using GraphQLSubs.Conformance.Execution;
using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>
/// <c>{sdl, document, variables, operationName, root: {field: {"__stream": […]}}}</c> → <c>{response}</c> where no stream was made,
/// else <c>{events, streamError?}</c>. An event <c>{"__throw": message}</c> is a source that fails.
/// </summary>
internal sealed class SubscribeKind : ICaseKind
{
    public string Name => "subscribe";

    public IReadOnlyList<string> OutputKeys => ["response", "events", "streamError"];

    public async ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        var run = new ExecutionCase(input);
        var root = input.GetProperty("root");

        foreach (var field in run.Schema.SubscriptionType?.Fields.Values.ToList() ?? [])
        {
            field.Subscription = SubscriptionResolver.FromStream(NoCodec.Instance, context => new(OpenStream(root, context.Field.Name)));
        }

        await using var result = run.TryPrepare(out var operation, out var errors)
            ? await run.Executor.SubscribeLiveAsync(operation!, run.NewRequest())
            : errors!;

        if (result is IResponseStream responses)
        {
            await WriteEventsAsync(responses, output);
        }
        else
        {
            output.WritePropertyName("response");
            ExecutionCase.Write(result.ExpectOperationResult(), output);
        }
    }

    private static EventList OpenStream(JsonElement root, string field)
    {
        var source = root.ValueKind == JsonValueKind.Object && root.TryGetProperty(field, out var given) ? given : default;

        if (source.ValueKind == JsonValueKind.Object && source.TryGetProperty("__stream", out var events))
        {
            return new EventList(events);
        }

        throw new GraphQLException(
            source.ValueKind != JsonValueKind.Undefined && RootValue.Read(source) is IError error
                ? error
                : RootValue.Error($"Subscription field must return Async Iterable. Received: {Inspector.Inspect(source)}."));
    }

    private static async ValueTask WriteEventsAsync(IResponseStream responses, Utf8JsonWriter output)
    {
        string? streamError = null;
        output.WriteStartArray("events");

        await foreach (var response in responses.ReadResultsAsync())
        {
            using (response)
            {
                // A source that fails is the iterator's own exception in graphql-js, and a last response without data here.
                if (response.HasData)
                {
                    ExecutionCase.Write(response, output);
                }
                else
                {
                    using var errors = JsonDocument.Parse(response.Utf8Errors);
                    streamError = errors.RootElement[0].GetProperty("message").GetString();
                }
            }
        }

        output.WriteEndArray();

        if (streamError is not null)
        {
            output.WriteString("streamError", streamError);
        }
    }

    private sealed class EventList(JsonElement events) : ISourceStream
    {
        public string Topic => "case";

        public async IAsyncEnumerable<object?> ReadEventsAsync()
        {
            foreach (var message in events.EnumerateArray())
            {
                await Task.Yield();

                yield return message.ValueKind == JsonValueKind.Object && message.TryGetProperty("__throw", out var thrown)
                    ? throw new GraphQLException(RootValue.Error(thrown.GetString()!))
                    : RootValue.Read(message);
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>Events of cases never leave the process.</summary>
    private sealed class NoCodec : EventMessageCodec<object?>
    {
        public static readonly NoCodec Instance = new();

        public override string Name => "event";

        public override void Write(Utf8JsonWriter writer, object? message) => throw new NotSupportedException();

        public override object? Read(ref Utf8JsonReader reader) => throw new NotSupportedException();
    }
}

using System.Text.Json;
using GraphQLSubs.Conformance.Execution;
using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>
/// <c>{sdl, document, variables, operationName, root: {field: {"__stream": […]}}}</c> → <c>{response}</c> where no stream was made,
/// else <c>{events, streamError?}</c>. The engine itself has topics, not streams: the stream here is what was found on a topic.
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
            field.Subscription = new SubscriptionResolver(NoCodec.Instance, context => new(OpenStream(root, context.Field.Name)));
        }

        if (!run.TryPrepare(out var operation, out var errors))
        {
            WriteResponse(errors!, output);
            return;
        }

        var opened = await run.Executor.SubscribeAsync(operation!, run.NewRequest());

        if (!opened.IsOpen)
        {
            WriteResponse(opened.Errors, output);
            return;
        }

        await WriteEventsAsync(run, operation!, root.GetProperty(opened.Topic).GetProperty("__stream"), output);
    }

    private static string OpenStream(JsonElement root, string field)
    {
        var source = root.ValueKind == JsonValueKind.Object && root.TryGetProperty(field, out var given) ? given : default;

        if (source.ValueKind == JsonValueKind.Object && source.TryGetProperty("__stream", out _))
        {
            return field;
        }

        throw new GraphQLException(
            source.ValueKind != JsonValueKind.Undefined && RootValue.Read(source) is IError error
                ? error
                : RootValue.Error($"Subscription field must return Async Iterable. Received: {Inspector.Inspect(source)}."));
    }

    private static async ValueTask WriteEventsAsync(ExecutionCase run, PreparedOperation operation, JsonElement stream, Utf8JsonWriter output)
    {
        string? streamError = null;
        output.WriteStartArray("events");

        foreach (var message in stream.EnumerateArray())
        {
            if (message.ValueKind == JsonValueKind.Object && message.TryGetProperty("__throw", out var thrown))
            {
                streamError = thrown.GetString();
                break;
            }

            using var result = await run.Executor.ExecuteAsync(operation, run.NewRequest() with { EventMessage = RootValue.Read(message) });
            ExecutionCase.Write(result, output);
        }

        output.WriteEndArray();

        if (streamError is not null)
        {
            output.WriteString("streamError", streamError);
        }
    }

    private static void WriteResponse(OperationResult errors, Utf8JsonWriter output)
    {
        using (errors)
        {
            output.WritePropertyName("response");
            ExecutionCase.Write(errors, output);
        }
    }

    /// <summary>Events of cases never leave the process.</summary>
    private sealed class NoCodec : EventMessageCodec
    {
        public static readonly NoCodec Instance = new();

        public override Type MessageType => typeof(object);

        public override string Name => "event";

        public override void WriteObject(Utf8JsonWriter writer, object? message) => throw new NotSupportedException();

        public override object? ReadObject(ref Utf8JsonReader reader) => throw new NotSupportedException();
    }
}

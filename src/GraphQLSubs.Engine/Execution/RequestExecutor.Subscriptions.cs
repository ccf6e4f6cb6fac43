using System.Text.Json;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Execution;

public sealed partial class RequestExecutor
{
    /// <inheritdoc />
    public async ValueTask<SubscribeResult> SubscribeAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default)
    {
        using var abort = new RequestAbort(_options.ExecutionTimeout, _options.TimeProvider, cancellationToken);

        try
        {
            var own = Own(operation);

            return VariableCoercion.TryCoerce(own.Variables, request.Variables, out var variables, out var errors)
                ? await new OperationExecution(own, variables, request, abort, _errorHandler).SubscribeAsync()
                : new SubscribeResult(Refuse(errors));
        }
        catch (ExecutionAbortedException)
        {
            return new SubscribeResult(Refuse([abort.ToError()]));
        }
        catch (Exception exception)
        {
            return new SubscribeResult(Refuse(ExecutionErrors.FromException(exception)));
        }
    }

    /// <inheritdoc />
    public EventMessage WriteEventMessage<TMessage>(TMessage message)
    {
        if (!_schema.TryGetMessageCodec(typeof(TMessage), out var codec))
        {
            throw new ArgumentException(
                $"No subscription field takes messages of type {typeof(TMessage)}: it must be the declared type itself.", nameof(message));
        }

        var buffer = new System.Buffers.ArrayBufferWriter<byte>();

        using (var writer = new Utf8JsonWriter(buffer))
        {
            codec.WriteObject(writer, message);
        }

        return new EventMessage(codec.Name, buffer.WrittenMemory);
    }

    /// <inheritdoc />
    public object? ReadEventMessage(EventMessage message)
    {
        foreach (var codec in _schema.MessageCodecs.Values)
        {
            if (codec.Name == message.TypeName)
            {
                return Read(codec, message);
            }
        }

        throw new JsonException($"The schema knows no message type \"{message.TypeName}\".");
    }

    private static object? Read(EventMessageCodec codec, EventMessage message)
    {
        try
        {
            var reader = new Utf8JsonReader(message.Payload.Span);
            reader.Read();
            return codec.ReadObject(ref reader);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            // What the reader throws for a token of another kind, or a number out of range.
            throw new JsonException($"The payload is no message of type \"{message.TypeName}\".", exception);
        }
    }
}

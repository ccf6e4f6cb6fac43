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
    public async ValueTask<IExecutionResult> SubscribeLiveAsync(
        PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken = default)
    {
        using var abort = new RequestAbort(_options.ExecutionTimeout, _options.TimeProvider, cancellationToken);

        try
        {
            var own = Own(operation);

            if (!VariableCoercion.TryCoerce(own.Variables, request.Variables, out var variables, out var errors))
            {
                return Refuse(errors);
            }

            var opened = await new OperationExecution(own, variables, request, abort, _errorHandler).CreateSourceEventStreamAsync();

            return opened.Stream is null
                ? opened.Errors!
                : await MapSourceToResponseEventAsync(opened.Stream, own, variables, request, cancellationToken);
        }
        catch (ExecutionAbortedException)
        {
            return Refuse([abort.ToError()]);
        }
        catch (Exception exception)
        {
            return Refuse(ExecutionErrors.FromException(exception));
        }
    }

    /// <inheritdoc />
    public EventMessage WriteEventMessage<TMessage>(TMessage message)
    {
        if (!Schema.TryGetMessageCodec(typeof(TMessage), out var codec))
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
        foreach (var codec in Schema.MessageCodecs.Values)
        {
            if (codec.Name == message.TypeName)
            {
                return Read(codec, message);
            }
        }

        throw new JsonException($"The schema knows no message type \"{message.TypeName}\".");
    }

    /// <summary>
    /// <see href="https://spec.graphql.org/September2025/#MapSourceToResponseEvent()">MapSourceToResponseEvent</see>, with
    /// <see href="https://spec.graphql.org/September2025/#ExecuteSubscriptionEvent()">ExecuteSubscriptionEvent</see> for each event:
    /// within the time limit of a request, with the variables that were coerced once.
    /// </summary>
    private async ValueTask<ResponseStream> MapSourceToResponseEventAsync(
        ISourceStream stream, Operation operation, VariableValues variables, OperationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return new ResponseStream(stream, request, ExecuteEventAsync, Refuse, cancellationToken);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }

        ValueTask<OperationResult> ExecuteEventAsync(OperationRequest ofEvent, CancellationToken aborted) => new OperationExecution(
            operation, variables, ofEvent, new RequestAbort(_options.ExecutionTimeout, _options.TimeProvider, aborted), _errorHandler)
            .ExecuteAsync();
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

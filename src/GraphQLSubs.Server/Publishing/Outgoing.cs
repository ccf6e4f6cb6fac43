using System.Collections.Concurrent;
using GraphQLSubs.Execution;
using GraphQLSubs.Protocols;

namespace GraphQLSubs.Server.Publishing;

/// <summary>
/// What goes out to many operations: a result, or the errors or the completion that ends them. The result's bytes go back to their
/// pool with the last <see cref="Release"/>. Safe for use by many workers at once.
/// </summary>
internal sealed class Outgoing
{
    private readonly OperationResult? _result;
    private readonly ReadOnlyMemory<byte> _errors;
    private readonly ConcurrentDictionary<ProtocolCodec, ConcurrentBag<ResultMessage>> _messages = new();
    private int _references = 1;

    private Outgoing(OperationResult? result, ReadOnlyMemory<byte> errors) => (_result, _errors) = (result, errors);

    /// <summary>The result of an execution; where it is none (a request error) or fits into no message, the errors.</summary>
    public static Outgoing Of(OperationResult result) => new(
        result, !result.HasData ? result.Utf8Errors : result.Utf8Json.Length > ProtocolLimits.MessageBytes ? ServerErrors.ResultTooLarge : default);

    /// <summary>A JSON list of errors in UTF-8.</summary>
    public static Outgoing OfErrors(ReadOnlyMemory<byte> errors) => new(null, errors);

    /// <summary>The end without errors.</summary>
    public static Outgoing Completion() => new(null, default);

    /// <summary>The message that ends an operation; null: this is a result, which ends nothing.</summary>
    public byte[]? EncodeEnd(ProtocolCodec codec, string operationId) =>
        !_errors.IsEmpty ? codec.EncodeError(operationId, _errors.Span)
        : _result is null ? codec.EncodeComplete(operationId)
        : null;

    /// <summary>Takes a message that holds the result; <see cref="Return"/> it.</summary>
    public ResultMessage Rent(ProtocolCodec codec) =>
        MessagesOf(codec).TryTake(out var message) ? message : new ResultMessage(codec, _result!.Utf8Json.Span);

    /// <summary>Gives back a message.</summary>
    public void Return(ProtocolCodec codec, ResultMessage message) => MessagesOf(codec).Add(message);

    /// <summary>One more user.</summary>
    public void AddReference() => Interlocked.Increment(ref _references);

    /// <summary>One user less.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) > 0)
        {
            return;
        }

        foreach (var message in _messages.Values.SelectMany(messages => messages))
        {
            message.Dispose();
        }

        _result?.Dispose();
    }

    private ConcurrentBag<ResultMessage> MessagesOf(ProtocolCodec codec) => _messages.GetOrAdd(codec, static _ => []);
}

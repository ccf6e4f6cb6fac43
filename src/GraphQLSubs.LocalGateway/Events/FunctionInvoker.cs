using Microsoft.Extensions.Logging;

namespace GraphQLSubs.LocalGateway.Events;

/// <summary>
/// Calls the function as an integration does: with a time limit of its own, after which the function runs on unheard. Whatever the
/// function does becomes an <see cref="Answer"/>.
/// </summary>
internal sealed class FunctionInvoker(IGatewayFunction function, TimeProvider time, ILogger logger, CancellationToken stopping)
{
    public async Task<Answer> InvokeAsync(ReadOnlyMemory<byte> payload, TimeSpan timeout)
    {
        try
        {
            var result = await function.InvokeAsync(payload, stopping).WaitAsync(timeout, time);
            return new Answer(result.IsError ? AnswerKind.FunctionError : AnswerKind.Result, result.Payload);
        }
        catch (TimeoutException)
        {
            logger.LogWarning("The function did not answer within {TimeoutMs} ms", timeout.TotalMilliseconds);
            return new Answer(AnswerKind.TimedOut, default);
        }
        catch (Exception exception)
        {
            // On AWS a function cannot throw into its gateway; in process it can, and the gateway must live on.
            logger.LogError(exception, "The function threw");
            return new Answer(AnswerKind.FunctionError, default);
        }
    }
}

/// <summary>What came back from an invocation.</summary>
internal readonly record struct Answer(AnswerKind Kind, ReadOnlyMemory<byte> Payload);

/// <summary>How an invocation went, seen from the gateway.</summary>
internal enum AnswerKind
{
    Result,
    FunctionError,
    TimedOut,
}

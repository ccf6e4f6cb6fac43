using System.Net;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda.Runtime;

/// <summary>
/// Takes event after event from the Runtime API and answers each before it asks for the next: one process handles one event at a
/// time.
/// </summary>
internal sealed class RuntimeLoop(
    RuntimeApi api,
    Func<ReadOnlyMemory<byte>, CancellationToken, Task<ReadOnlyMemory<byte>>> function,
    TimeProvider timeProvider,
    ILogger<RuntimeLoop> logger)
{
    // X-Ray's recorders find the trace of the event at hand in this variable.
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    /// <summary>
    /// Runs until <paramref name="stopping"/>; an event in progress is still answered.
    /// </summary>
    /// <exception cref="RuntimeApiException">The Runtime API is gone.</exception>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            Invocation invocation;

            try
            {
                invocation = await NextAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }

            Environment.SetEnvironmentVariable(TraceVariable, invocation.TraceId);
            await HandleAsync(invocation);
        }
    }

    private async Task<Invocation> NextAsync(CancellationToken stopping)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                return await api.NextAsync(stopping);
            }
            catch (HttpRequestException exception) when (failures < RuntimeLimits.NextRetries)
            {
                Log.NextFailed(logger, exception, failures + 1);
                await Task.Delay(RuntimeLimits.NextRetryDelay(failures), timeProvider, stopping);
            }
            catch (HttpRequestException exception)
            {
                throw new RuntimeApiException($"The Runtime API was not reached in {failures + 1} attempts.", exception);
            }
        }
    }

    private async Task HandleAsync(Invocation invocation)
    {
        using var deadline = StartDeadline(invocation.Deadline);
        ReadOnlyMemory<byte> answer;

        try
        {
            answer = await function(invocation.Payload, deadline.Token);
        }
        catch (Exception exception)
        {
            // Whatever a handler throws is this invocation's failure, never the process's end: other events wait.
            Log.InvocationFailed(logger, exception, invocation.RequestId);
            await FailAsync(invocation.RequestId, FunctionError.From(exception));
            return;
        }

        await RespondAsync(invocation.RequestId, answer);
    }

    private async Task RespondAsync(string requestId, ReadOnlyMemory<byte> answer)
    {
        try
        {
            var status = await api.RespondAsync(requestId, answer);

            if (status == HttpStatusCode.RequestEntityTooLarge)
            {
                Log.AnswerTooLarge(logger, requestId, answer.Length);
                var message = $"The answer of {answer.Length} bytes is larger than Lambda takes.";
                await FailAsync(requestId, new FunctionError("Function.ResponseSizeTooLarge", message, []));
            }
            else if ((int)status >= 400)
            {
                Log.AnswerRefused(logger, requestId, (int)status);
            }
        }
        catch (HttpRequestException exception)
        {
            // The event is lost either way; asking for the next one shows whether the Runtime API still lives.
            Log.AnswerNotSent(logger, exception, requestId);
        }
    }

    private async Task FailAsync(string requestId, FunctionError error)
    {
        try
        {
            var status = await api.FailAsync(requestId, error);

            if ((int)status >= 400)
            {
                Log.AnswerRefused(logger, requestId, (int)status);
            }
        }
        catch (HttpRequestException exception)
        {
            Log.AnswerNotSent(logger, exception, requestId);
        }
    }

    private CancellationTokenSource StartDeadline(DateTimeOffset? deadline)
    {
        var left = deadline - timeProvider.GetUtcNow();

        // A deadline that has passed on arrival tells that two clocks disagree, not that there is no time.
        return left is { } time && time > TimeSpan.Zero && time < RuntimeLimits.LongestDeadline
            ? new CancellationTokenSource(time - RuntimeLimits.TimeToAnswer(time), timeProvider)
            : new CancellationTokenSource();
    }
}

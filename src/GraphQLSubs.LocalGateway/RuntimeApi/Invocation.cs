namespace GraphQLSubs.LocalGateway.RuntimeApi;

/// <summary>One event on its way through a function process.</summary>
internal sealed class Invocation(string requestId, ReadOnlyMemory<byte> payload)
{
    private readonly TaskCompletionSource<FunctionResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string RequestId => requestId;

    public ReadOnlyMemory<byte> Payload => payload;

    public Task<FunctionResult> Result => _result.Task;

    /// <summary>Ends the invocation; false: it has ended already.</summary>
    public bool Complete(FunctionResult result) => _result.TrySetResult(result);
}

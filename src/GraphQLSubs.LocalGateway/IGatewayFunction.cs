namespace GraphQLSubs.LocalGateway;

/// <summary>The function behind the gateway: the JSON of an event in, the JSON of its answer out, both in UTF-8.</summary>
public interface IGatewayFunction
{
    /// <summary>Invokes the function once; invocations may run at the same time.</summary>
    Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}

/// <summary>How an invocation ended.</summary>
/// <param name="Payload">The answer, or Lambda's error object.</param>
/// <param name="IsError">Whether the function failed.</param>
public readonly record struct FunctionResult(ReadOnlyMemory<byte> Payload, bool IsError);

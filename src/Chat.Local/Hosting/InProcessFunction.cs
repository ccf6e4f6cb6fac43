using GraphQLSubs.Lambda;
using GraphQLSubs.LocalGateway;

namespace Chat.Local.Hosting;

/// <summary>The handler that runs on Lambda, called as Lambda would; what it throws is a failed invocation.</summary>
internal sealed class InProcessFunction(FunctionHandler handler) : IGatewayFunction
{
    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        new(await handler.HandleAsync(payload, cancellationToken), IsError: false);
}

using GraphQLSubs.LocalGateway;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLSubs.EndToEnd.Hosts;

/// <summary>Everything in this process and its memory.</summary>
public sealed class InMemoryHost : ChatHost
{
    private InProcessFunction? _function;

    public override async Task<bool> HasRecordsAsync(string connectionId) =>
        await _function!.Services.GetRequiredService<ISubscriptionStore>().FindConnectionAsync(connectionId, CancellationToken.None) is not null;

    protected override Task<IGatewayFunction> StartFunctionAsync(Uri connectionsEndpoint)
    {
        _function = new InProcessFunction(connectionsEndpoint, services =>
        {
            services.AddChat();
            services.AddGraphQLServer().AddSocketSessionInterceptor<RevokedKeys>();
        });
        return Task.FromResult<IGatewayFunction>(_function);
    }

    protected override ValueTask StopFunctionAsync() => _function!.DisposeAsync();
}

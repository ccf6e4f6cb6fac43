using Amazon.Runtime;
using GraphQLSubs.Lambda;
using GraphQLSubs.Lambda.Hosting;
using GraphQLSubs.LocalGateway;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLSubs.EndToEnd.Hosts;

/// <summary>The function's handler in this process; it posts to connections over HTTP like everywhere else.</summary>
internal sealed class InProcessFunction : IGatewayFunction, IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly FunctionHandler _handler;

    public InProcessFunction(Uri connectionsEndpoint, Action<IServiceCollection> addChat)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLambdaFunction(new LambdaOptions
        {
            Region = "eu-west-1",
            ConnectionsEndpoint = connectionsEndpoint,
            Credentials = new BasicAWSCredentials("local", "local"),
        });
        addChat(services);

        _services = services.BuildServiceProvider();
        _handler = _services.GetRequiredService<FunctionHandler>();
    }

    public IServiceProvider Services => _services;

    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        new(await _handler.HandleAsync(payload, cancellationToken), IsError: false);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

using Amazon.Runtime;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Lambda;
using GraphQLSubs.Lambda.Hosting;
using GraphQLSubs.LocalGateway;
using GraphQLSubs.LocalGateway.RuntimeApi;
using GraphQLSubs.LocalGateway.Signatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chat.Local.Hosting;

/// <summary>The function behind the gateway: the one in this process, or <c>bootstrap</c> processes.</summary>
internal sealed class LocalFunction : IGatewayFunction, IAsyncDisposable
{
    private readonly IGatewayFunction _function;
    private readonly IAsyncDisposable _resources;

    private LocalFunction(IGatewayFunction function, IAsyncDisposable resources)
    {
        _function = function;
        _resources = resources;
    }

    /// <exception cref="FileNotFoundException">There is no executable at <see cref="LocalSettings.Function"/>.</exception>
    public static LocalFunction Start(LocalSettings settings, ILoggerFactory logging)
    {
        if (settings.Function is not null)
        {
            var processes = BootstrapFunction.Start(new BootstrapOptions
            {
                Path = Path.GetFullPath(settings.Function),
                Concurrency = settings.Concurrency,
                FunctionName = "chat",
                LoggerFactory = logging,
            });
            return new LocalFunction(processes, processes);
        }

        var services = Services(settings, logging).BuildServiceProvider();
        return new LocalFunction(new InProcessFunction(services.GetRequiredService<FunctionHandler>()), services);
    }

    public Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        _function.InvokeAsync(payload, cancellationToken);

    public ValueTask DisposeAsync() => _resources.DisposeAsync();

    private static AWSCredentials Credentials(GatewayCredentials keys) => keys.SessionToken is null
        ? new BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey)
        : new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);

    private static IServiceCollection Services(LocalSettings settings, ILoggerFactory logging)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(logging);

        // Sending takes the same way as on AWS, signatures included: over HTTP, to the gateway's management API.
        services.AddLambdaFunction(new LambdaOptions
        {
            Region = LocalEnvironment.Region,
            ConnectionsEndpoint = settings.ManagementUrl,
            Credentials = Credentials(LocalEnvironment.Credentials ?? LocalEnvironment.MadeUp),
        });

        return settings.DynamoDb is null
            ? services.AddChat()
            : services.AddChat(new DynamoDbSubscriptionOptions { TableName = settings.Table, ServiceUrl = settings.DynamoDb });
    }
}

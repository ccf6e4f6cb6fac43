using System.Runtime.InteropServices;
using GraphQLSubs.Lambda.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda.Hosting;

/// <summary>A program that is a Lambda function: a custom runtime with its handler in one executable.</summary>
/// <param name="configure">Adds the GraphQL server, with its schema and store.</param>
/// <param name="variable">The environment; null: the process's.</param>
/// <param name="log">Where the log goes, a JSON object a line; null: standard output, which Lambda hands to CloudWatch.</param>
public sealed class LambdaFunction(
    Action<IServiceCollection, LambdaEnvironment> configure, Func<string, string?>? variable = null, Stream? log = null)
{
    private readonly Func<string, string?> _variable = variable ?? Environment.GetEnvironmentVariable;

    /// <summary>Handles events until the process is told to end (SIGTERM, SIGINT) or the token is cancelled.</summary>
    /// <param name="runtimeApi">Carries the calls to the Runtime API, without a timeout; null: an own client.</param>
    /// <param name="cancellationToken">Ends the function; an event in progress is still answered.</param>
    /// <returns>The exit code: 0 after a clean end, 1 when the function could not start or lost the Runtime API.</returns>
    public async Task<int> RunAsync(HttpClient? runtimeApi = null, CancellationToken cancellationToken = default)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var terminate = StopOn(PosixSignal.SIGTERM, stopping);
        using var interrupt = StopOn(PosixSignal.SIGINT, stopping);

        using var ownClient = runtimeApi is null ? new HttpClient() : null;
        var client = runtimeApi ?? ownClient!;
        ownClient?.Timeout = Timeout.InfiniteTimeSpan;

        using var logging = LoggerFactory.Create(builder => builder.AddLambdaConsole(_variable, log ?? Console.OpenStandardOutput()));
        var logger = logging.CreateLogger<LambdaFunction>();

        if (_variable(LambdaEnvironment.RuntimeApiVariable) is not { Length: > 0 } authority)
        {
            Log.NotOnLambda(logger, LambdaEnvironment.RuntimeApiVariable);
            return 1;
        }

        var api = new RuntimeApi(client, authority);

        ServiceProvider? services = null;
        RuntimeLoop loop;

        try
        {
            services = BuildServices(logging);
            loop = CreateLoop(api, services);
        }
        catch (Exception exception)
        {
            Log.InitFailed(logger, exception);
            await ReportAsync(api, exception, logger);
            services?.Dispose();
            return 1;
        }

        await using (services)
        {
            return await RunAsync(loop, logger, stopping.Token);
        }
    }

    private static async Task<int> RunAsync(RuntimeLoop loop, ILogger logger, CancellationToken stopping)
    {
        try
        {
            await loop.RunAsync(stopping);
            return 0;
        }
        catch (RuntimeApiException exception)
        {
            Log.RuntimeApiGone(logger, exception);
            return 1;
        }
    }

    // Resolving the handler makes everything it stands on, clients included: Lambda gives the init phase a full CPU.
    private static RuntimeLoop CreateLoop(RuntimeApi api, ServiceProvider services) => new(
        api,
        services.GetRequiredService<FunctionHandler>().HandleAsync,
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<RuntimeLoop>>());

    private ServiceProvider BuildServices(ILoggerFactory logging)
    {
        var environment = LambdaEnvironment.Read(_variable);
        var services = new ServiceCollection();

        services.AddLogging();
        services.AddSingleton(logging);
        services.AddLambdaFunction(new LambdaOptions
        {
            Region = environment.Region,
            ConnectionsEndpoint = environment.ConnectionsEndpoint,
        });
        configure(services, environment);

        return services.BuildServiceProvider();
    }

    private static async Task ReportAsync(RuntimeApi api, Exception exception, ILogger logger)
    {
        try
        {
            await api.FailInitAsync(FunctionError.From(exception));
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or RuntimeApiException)
        {
            Log.InitErrorNotSent(logger, unreachable);
        }
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stopping) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // The default action would end the process in the middle of an event.
            context.Cancel = true;
            stopping.Cancel();
        });
}

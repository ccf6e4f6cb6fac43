using GraphQLSubs.LocalGateway;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace Chat.Local.Hosting;

/// <summary>From start to Ctrl-C. What a user can mend is said in one line on standard error, with exit code 1.</summary>
internal static class LocalProgram
{
    public static async Task<int> RunAsync(LocalSettings settings, CancellationToken cancellationToken)
    {
        using var stop = new StopSignal(cancellationToken);
        using var logging = LoggerFactory.Create(builder => builder
            .SetMinimumLevel(LogLevel.Warning)
            .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace));

        try
        {
            LocalEnvironment.Prepare(settings);
            await LocalTable.EnsureAsync(settings, stop.Token);

            await using var function = LocalFunction.Start(settings, logging);
            await using var gateway = await Gateway.StartAsync(function, new GatewayOptions { Port = settings.Port, LoggerFactory = logging });

            Banner.Write(Console.Out, gateway, settings);
            await stop.Task;
            return 0;
        }
        catch (PortInUseException exception)
        {
            return Fail($"Port {exception.Port} is in use. Choose another: --port N");
        }
        catch (SubscriptionStoreException exception)
        {
            return Fail($"DynamoDB at {settings.DynamoDb} cannot be used: {exception.GetBaseException().Message}");
        }
        catch (FileNotFoundException exception)
        {
            return Fail(exception.Message);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}

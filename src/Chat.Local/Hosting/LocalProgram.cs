using System.Security.Cryptography.X509Certificates;
using GraphQLSubs.LocalGateway;
using GraphQLSubs.LocalGateway.Tls;
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

            if (settings.VerifySigV4 && LocalEnvironment.Credentials is null)
            {
                return Fail("--verify-sigv4 needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment.");
            }

            await LocalTable.EnsureAsync(settings, stop.Token);

            using var certificate = Certificate(settings);
            await using var function = LocalFunction.Start(settings, logging);
            await using var gateway = await Gateway.StartAsync(function, new GatewayOptions
            {
                Port = settings.Port,
                Tls = certificate is null ? null : new GatewayTls { Port = settings.TlsPort!.Value, Certificate = certificate },
                ManagementCredentials = settings.VerifySigV4 ? LocalEnvironment.Credentials : null,
                LoggerFactory = logging,
            });

            Banner.Write(Console.Out, gateway, settings);
            await stop.Task;
            return 0;
        }
        catch (PortInUseException exception)
        {
            return Fail($"Port {exception.Port} is in use. Choose another: {(exception.Port == settings.Port ? "--port" : "--tls")} N");
        }
        catch (SubscriptionStoreException exception)
        {
            return Fail($"DynamoDB at {settings.DynamoDb} cannot be used: {exception.GetBaseException().Message}");
        }
        catch (Exception exception) when (exception is FileNotFoundException or LocalCertificateException)
        {
            return Fail(exception.Message);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static X509Certificate2? Certificate(LocalSettings settings) => settings switch
    {
        { TlsPort: null } => null,
        { TlsCertificate: { } file } => LocalCertificate.LoadOrCreate(file, TimeProvider.System),
        _ => LocalCertificate.Create(TimeProvider.System),
    };

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace GraphQLSubs.Testing;

/// <summary>
/// Amazon's DynamoDB Local, in memory, on a free port of this machine. All clients see the same tables, whatever their region and
/// credentials. Dispose it to end it; it also ends when the test process does, however that ends.
/// </summary>
public sealed class DynamoDbLocal : IAsyncDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private DynamoDbLocal(Process process, int port)
    {
        _process = process;
        Endpoint = new Uri($"http://127.0.0.1:{port}");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens: the value for <c>AWS_ENDPOINT_URL_DYNAMODB</c>. Any region and credentials will do.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts one and waits until it answers.</summary>
    public static async Task<DynamoDbLocal> StartAsync()
    {
        await Prerequisites.RequireJavaAsync();
        var packages = await NodePackages.InstallAsync();

        for (var attempt = 1; ; attempt++)
        {
            // Another process may take the port before Java does.
            var port = FreePort.Next();
            var process = Command.Start(
                "node", ["dynamodb-local.mjs", $"{port}"], packages, "Install Node.js 20 or later (https://nodejs.org)");
            var dynamoDb = new DynamoDbLocal(process, port);
            if (await dynamoDb.WaitUntilReadyAsync())
            {
                return dynamoDb;
            }

            await dynamoDb.DisposeAsync();
            if (attempt == Attempts)
            {
                throw new InvalidOperationException(
                    $"DynamoDB Local did not start on port {port}:\n{string.Join('\n', dynamoDb._output)}");
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<bool> WaitUntilReadyAsync()
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < StartPatience && !_process.HasExited; await Task.Delay(50))
        {
            try
            {
                // An unsigned request is refused, but by DynamoDB and not by another program that took the port.
                using var response = await client.GetAsync(Endpoint);
                return response.Headers.Contains("x-amzn-RequestId");
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        return false;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _output.Enqueue(text);
        }
    }
}

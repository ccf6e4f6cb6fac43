using GraphQLSubs.LocalGateway.Hosting;

namespace GraphQLSubs.LocalGateway.RuntimeApi;

/// <summary>
/// An execution environment: one function process with a Runtime API of its own, one event at a time. When the process ends the sandbox
/// has ended; a new one takes its place.
/// </summary>
internal sealed class Sandbox : IAsyncDisposable
{
    private readonly BootstrapOptions _options;
    private readonly RuntimeApiServer _api;
    private readonly LoopbackServer _server;
    private readonly FunctionProcess _process;

    private Sandbox(BootstrapOptions options, RuntimeApiServer api, LoopbackServer server, FunctionProcess process)
    {
        _options = options;
        _api = api;
        _server = server;
        _process = process;
    }

    public bool IsAlive => !_process.Exited.IsCompleted;

    public bool IsBusy { get; private set; }

    public static async Task<Sandbox> StartAsync(BootstrapOptions options, int number)
    {
        var api = new RuntimeApiServer(options.Limits, options.TimeProvider, LambdaVariables.FunctionArn(options));
        var server = await LoopbackServer.StartAsync(port: 0, tls: null, api.HandleAsync, options.LoggerFactory);
        var environment = LambdaVariables.Of(options, server.Port);
        var process = FunctionProcess.Start(options.Path, environment, $"[function {number}] ", options.Output, options.TimeProvider);
        return new Sandbox(options, api, server, process);
    }

    /// <summary>Ends the invocation, whatever the process does.</summary>
    public async Task InvokeAsync(Invocation invocation)
    {
        IsBusy = true;
        _api.Offer(invocation);

        try
        {
            await Task.WhenAny(invocation.Result, _process.Exited).WaitAsync(_options.Limits.FunctionTimeout, _options.TimeProvider);
        }
        catch (TimeoutException)
        {
            _process.Kill();
            invocation.Complete(LambdaError.TimedOut(invocation.RequestId, _options.Limits.FunctionTimeout));
            await _process.Exited;
        }

        if (!invocation.Result.IsCompleted)
        {
            invocation.Complete(_api.InitError ?? LambdaError.Exited(invocation.RequestId, await _process.Exited));
        }

        IsBusy = false;
    }

    /// <summary>Kills the process; an invocation under way fails.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _server.DisposeAsync();
    }
}

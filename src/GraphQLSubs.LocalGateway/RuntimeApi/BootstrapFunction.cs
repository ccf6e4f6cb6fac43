using System.Threading.Channels;

namespace GraphQLSubs.LocalGateway.RuntimeApi;

/// <summary>
/// The real function: a <c>bootstrap</c> executable run as on Lambda, in a fixed number of processes. A process that ended is replaced
/// with the next event, so a program that cannot start fails its events but is not started in a loop.
/// </summary>
public sealed class BootstrapFunction : IGatewayFunction, IAsyncDisposable
{
    private readonly BootstrapOptions _options;
    private readonly Channel<Invocation> _queue = Channel.CreateUnbounded<Invocation>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Sandbox?[] _sandboxes;
    private readonly Task _workers;

    private BootstrapFunction(BootstrapOptions options)
    {
        _options = options;
        _sandboxes = new Sandbox?[options.Concurrency];
        _workers = Task.WhenAll(Enumerable.Range(0, options.Concurrency).Select(WorkAsync));
    }

    /// <summary>Starts the processes.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static BootstrapFunction Start(BootstrapOptions options) => File.Exists(options.Path)
        ? new BootstrapFunction(options)
        : throw new FileNotFoundException($"There is no function at {options.Path}.", options.Path);

    /// <inheritdoc />
    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var requestId = Guid.CreateVersion7(_options.TimeProvider.GetUtcNow()).ToString();
        var invocation = new Invocation(requestId, payload);
        await _queue.Writer.WriteAsync(invocation, cancellationToken);
        return await invocation.Result.WaitAsync(cancellationToken);
    }

    /// <summary>Kills a process that is at work, so that its event fails; false: none is.</summary>
    public bool KillBusyProcess()
    {
        var busy = _sandboxes.FirstOrDefault(sandbox => sandbox is { IsBusy: true, IsAlive: true });
        busy?.Kill();
        return busy is not null;
    }

    /// <summary>Kills the processes; events under way fail.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopping.CancelAsync();

        foreach (var sandbox in _sandboxes)
        {
            sandbox?.Kill();
        }

        await _workers;

        while (_queue.Reader.TryRead(out var invocation))
        {
            invocation.Complete(LambdaError.Exited(invocation.RequestId, exitCode: 0));
        }

        _stopping.Dispose();
    }

    private async Task WorkAsync(int index)
    {
        try
        {
            await EnsureSandboxAsync(index);

            await foreach (var invocation in _queue.Reader.ReadAllAsync(_stopping.Token))
            {
                await (await EnsureSandboxAsync(index)).InvokeAsync(invocation);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
        finally
        {
            if (_sandboxes[index] is { } sandbox)
            {
                await sandbox.DisposeAsync();
            }
        }
    }

    private async Task<Sandbox> EnsureSandboxAsync(int index)
    {
        if (_sandboxes[index] is { IsAlive: true } sandbox)
        {
            return sandbox;
        }

        if (_sandboxes[index] is { } ended)
        {
            await ended.DisposeAsync();
        }

        return _sandboxes[index] = await Sandbox.StartAsync(_options, index + 1);
    }
}

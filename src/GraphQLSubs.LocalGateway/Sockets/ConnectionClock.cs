namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>
/// The two clocks of a connection: idle time and total life. One timer a connection; activity only notes the time, and a timer that
/// comes too early is set again, so a busy connection costs no timer changes.
/// </summary>
internal sealed class ConnectionClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly GatewayLimits _limits;
    private readonly DateTimeOffset _connectedAt;
    private readonly Action _expired;
    private readonly ITimer _timer;
    private long _lastActiveTicks;

    public ConnectionClock(TimeProvider time, GatewayLimits limits, DateTimeOffset connectedAt, Action expired)
    {
        _time = time;
        _limits = limits;
        _connectedAt = connectedAt;
        _expired = expired;
        _lastActiveTicks = connectedAt.UtcTicks;
        _timer = time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        OnTimer();
    }

    /// <summary>When a message last went either way.</summary>
    public DateTimeOffset LastActiveAt => new(Interlocked.Read(ref _lastActiveTicks), TimeSpan.Zero);

    public void Touch() => Interlocked.Exchange(ref _lastActiveTicks, _time.GetUtcNow().UtcTicks);

    public void Dispose() => _timer.Dispose();

    private void OnTimer()
    {
        var idleEnds = LastActiveAt + _limits.IdleTimeout;
        var lifeEnds = _connectedAt + _limits.ConnectionDuration;
        var left = (idleEnds < lifeEnds ? idleEnds : lifeEnds) - _time.GetUtcNow();

        if (left <= TimeSpan.Zero)
        {
            _expired();
        }
        else
        {
            _timer.Change(left, Timeout.InfiniteTimeSpan);
        }
    }
}

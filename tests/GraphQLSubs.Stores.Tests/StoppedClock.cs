namespace GraphQLSubs.Stores.Tests;

/// <summary>Time stands still unless a test lets it pass, however slow the machine is; pauses are real, so that polling goes on.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan time) => _now += time;
}

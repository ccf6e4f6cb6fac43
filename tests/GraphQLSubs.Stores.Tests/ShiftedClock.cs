namespace GraphQLSubs.Stores.Tests;

/// <summary>The real time, so that timers run, plus what a test has let pass.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan _shift;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(_shift.TotalSeconds * TimestampFrequency);

    public void Advance(TimeSpan time) => _shift += time;
}

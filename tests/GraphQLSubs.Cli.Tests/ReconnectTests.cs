using GraphQLSubs.Cli.Sockets;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Cli.Tests;

public sealed class ReconnectTests
{
    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(5, 8, 16)]
    [InlineData(6, 15, 30)]
    [InlineData(10, 15, 30)]
    public void The_pause_doubles_up_to_30_seconds_and_is_spread(int attempt, double shortest, double longest)
    {
        ReconnectDelay.Before(attempt, 0).TotalSeconds.ShouldBe(shortest);
        ReconnectDelay.Before(attempt, 1).TotalSeconds.ShouldBe(longest);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(1000, false)]
    [InlineData(1001, false)]
    [InlineData(1006, false)]
    [InlineData(1009, true)]
    [InlineData(4400, true)]
    [InlineData(4401, true)]
    [InlineData(4403, true)]
    [InlineData(4408, false)]
    [InlineData(4409, true)]
    [InlineData(4500, true)]
    public void A_close_that_would_happen_again_is_final(int? code, bool isFinal) => CloseCodes.IsFinal(code).ShouldBe(isFinal);
}

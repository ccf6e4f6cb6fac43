using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

public sealed class SubprotocolsTests
{
    [Fact]
    public void Each_dialect_is_found_by_its_own_name()
    {
        foreach (var codec in Subprotocols.All)
        {
            Subprotocols.Find(codec.Name).ShouldBeSameAs(codec);
        }

        Subprotocols.Find("GRAPHQL-WS").ShouldBeNull();
    }

    [Fact]
    public void No_two_dialects_share_a_name() => Subprotocols.All.Select(codec => codec.Name).ShouldBeUnique();
}

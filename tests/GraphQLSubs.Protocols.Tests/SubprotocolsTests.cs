using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

public sealed class SubprotocolsTests
{
    [Theory]
    [InlineData("graphql-transport-ws", "graphql-transport-ws")]
    [InlineData(" other ,graphql-transport-ws ", "graphql-transport-ws")]
    [InlineData("graphql-transport-ws,graphql-transport-ws", "graphql-transport-ws")]
    [InlineData("GraphQL-Transport-WS", null)]
    [InlineData("other", null)]
    [InlineData(" , ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_first_offer_that_is_spoken_here_is_chosen(string? offered, string? chosen) =>
        Subprotocols.Choose(offered)?.Subprotocol.ShouldBe(chosen);
}

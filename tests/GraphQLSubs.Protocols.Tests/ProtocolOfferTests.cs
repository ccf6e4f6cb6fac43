using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

/// <summary>What is spoken with a client that offers this.</summary>
public sealed class ProtocolOfferTests
{
    private const string Authorization = """{"host":"api.example.com","x-api-key":"da2-é?>~"}""";

    private static readonly string Base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Authorization));

    private static readonly string HeaderEntry = "header-" + Base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');

    [Theory]
    [InlineData("graphql-transport-ws", "graphql-transport-ws")]
    [InlineData(" other ,graphql-transport-ws ", "graphql-transport-ws")]
    [InlineData("graphql-transport-ws,graphql-transport-ws", "graphql-transport-ws")]
    [InlineData("graphql-transport-ws, graphql-ws", "graphql-transport-ws")]
    [InlineData("graphql-ws", "graphql-ws")]
    [InlineData("graphql-ws, graphql-transport-ws", "graphql-ws")]
    public void The_first_that_is_spoken_here_is_chosen(string offered, string chosen) =>
        new ProtocolOffer(offered).Choose().ShouldBeOfType<AcceptOffer>().Codec.Name.ShouldBe(chosen);

    [Theory]
    [InlineData("GraphQL-Transport-WS")]
    [InlineData("graphql-subscriptions")]
    [InlineData("aws-appsync-event-ws")]
    [InlineData("header-e30")]
    [InlineData(" , ")]
    [InlineData("")]
    [InlineData(null)]
    public void Without_one_the_client_is_told_what_is_spoken(string? offered) =>
        new ProtocolOffer(offered, Base64).Choose().ShouldBe(
            new RefuseOffer("Subprotocol not acceptable: offer graphql-transport-ws, graphql-ws in Sec-WebSocket-Protocol."));

    [Fact]
    public void A_header_in_the_query_makes_it_AppSync() =>
        new ProtocolOffer("graphql-ws", Base64).Choose().ShouldBe(new AcceptOffer(AppSyncRealtime.Instance, Authorization));

    [Fact]
    public void A_header_among_the_subprotocols_makes_it_AppSync_and_is_not_what_is_answered()
    {
        var accepted = new ProtocolOffer($"graphql-ws, {HeaderEntry}").Choose().ShouldBeOfType<AcceptOffer>();

        accepted.ShouldBe(new AcceptOffer(AppSyncRealtime.Instance, Authorization));
        accepted.Codec.Subprotocol.ShouldBe("graphql-ws");
    }

    [Fact]
    public void A_plus_that_the_query_string_made_a_space_is_a_plus()
    {
        Base64.ShouldContain("+");

        new ProtocolOffer("graphql-ws", Base64.Replace('+', ' ')).Choose().ShouldBe(new AcceptOffer(AppSyncRealtime.Instance, Authorization));
    }

    [Fact]
    public void A_header_says_nothing_to_a_client_that_prefers_another_protocol() =>
        new ProtocolOffer("graphql-transport-ws, graphql-ws", "not base64").Choose().ShouldBe(new AcceptOffer(GraphQLTransportWs.Instance));

    [Theory]
    [InlineData("not!base64", "is not base64")]
    [InlineData("e", "is not base64")]
    [InlineData("", "is not a JSON object")]
    [InlineData("W10=", "is not a JSON object")]
    [InlineData("e30ge30=", "is not a JSON object")]
    [InlineData("eyJhIjo=", "is not a JSON object")]
    [InlineData("eyJhIjoi//8ifQ==", "is not a JSON object")]
    [InlineData("eyJhIjoiXHVkODAwIn0=", "is not a JSON object")]
    public void A_malformed_header_is_refused(string header, string problem)
    {
        var expected = new RefuseOffer($"The header that the client authorizes its connection with {problem}.");

        new ProtocolOffer("graphql-ws", header).Choose().ShouldBe(expected);
        new ProtocolOffer($"graphql-ws, header-{header}").Choose().ShouldBe(expected);
    }

    [Fact]
    public void A_header_may_have_8192_bytes_and_no_more()
    {
        Choose(ProtocolLimits.AppSyncHeaderBytes).ShouldBeOfType<AcceptOffer>();
        Choose(ProtocolLimits.AppSyncHeaderBytes + 1).ShouldBeOfType<RefuseOffer>().Reason.ShouldContain("8192");

        static OfferDecision Choose(int bytes) => new ProtocolOffer(
            "graphql-ws",
            Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', bytes - 8) + "\"}"))).Choose();
    }

    [Fact]
    public void Every_truncated_header_is_refused()
    {
        for (var length = 0; length < HeaderEntry.Length; length++)
        {
            var offered = $"graphql-ws, {HeaderEntry[..length]}";

            // Before its prefix is whole it is just another subprotocol.
            if (length >= "header-".Length)
            {
                new ProtocolOffer(offered).Choose().ShouldBeOfType<RefuseOffer>();
            }
            else
            {
                new ProtocolOffer(offered).Choose().ShouldBe(new AcceptOffer(LegacyGraphQLWs.Instance));
            }
        }
    }
}

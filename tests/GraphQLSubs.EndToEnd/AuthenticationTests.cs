using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQLSubs.EndToEnd.Clients;
using GraphQLSubs.EndToEnd.Hosts;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd;

/// <summary>The stock graphql-ws client with a token in its <c>connectionParams</c>.</summary>
public sealed partial class AuthenticationTests(QuoteHost host) : IClassFixture<QuoteHost>
{
    private readonly string _symbol = $"S{Guid.NewGuid():N}";

    [Fact]
    public async Task A_client_with_a_token_is_accepted_and_is_who_the_token_says()
    {
        var client = Connect("ada:EUR");

        client.Execute("me", "{ me }");

        (await client.NextAsync("me"))[0].GetProperty("data").GetRawText().ShouldBe("""{"me":"ada"}""");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData(null)]
    [InlineData(7)]
    public async Task A_client_without_a_valid_one_is_closed(object? token)
    {
        var client = Connect(token);

        client.Execute("me", "{ me }");

        (await client.ClosedAsync()).GetProperty("code").GetInt32().ShouldBe(1000);
        client.Results("me").ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscribers_of_different_state_get_results_of_their_own_for_one_event()
    {
        var (ada, bob, cyd) = (Connect("ada:EUR"), Connect("bob:USD"), Connect("cyd:USD"));

        foreach (var client in (StockClient[])[ada, bob, cyd])
        {
            client.Subscribe("quotes", $"subscription {{ onQuote(symbol: \"{_symbol}\") {{ symbol price }} }}");
            await host.SubscribedAsync(client, "quotes");
        }

        ada.Execute("set", $"mutation {{ setQuote(symbol: \"{_symbol}\", euros: 2) {{ symbol }} }}");

        (await PriceAsync(ada)).ShouldBe("€2.00");
        (await PriceAsync(bob)).ShouldBe("$2.50");
        (await PriceAsync(cyd)).ShouldBe("$2.50");
    }

    [Fact]
    public void The_documentation_shows_what_these_tests_run()
    {
        var documentation = File.ReadAllText(Repository.PathOf("docs/authentication-and-state.md"));
        var interceptor = File.ReadAllText(Repository.PathOf("tests/GraphQLSubs.EndToEnd/Quotes/TokenInterceptor.cs"));
        var types = File.ReadAllText(Repository.PathOf("tests/GraphQLSubs.EndToEnd/Quotes/QuoteTypes.cs"));

        var snippets = Snippet().Matches(documentation).Select(match => match.Groups["code"].Value).ToList();

        snippets.Count.ShouldBeGreaterThanOrEqualTo(2);
        snippets.ShouldAllBe(code => interceptor.Contains(code) || types.Contains(code));
    }

    private StockClient Connect(object? token) => host.Connect("graphql-ws", options: new JsonObject
    {
        ["retryAttempts"] = 0,
        ["connectionParams"] = new JsonObject { ["token"] = token is int number ? number : (string?)token },
    });

    private static async Task<string?> PriceAsync(StockClient client) =>
        (await client.NextAsync("quotes"))[0].GetProperty("data").GetProperty("onQuote").GetProperty("price").GetString();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}

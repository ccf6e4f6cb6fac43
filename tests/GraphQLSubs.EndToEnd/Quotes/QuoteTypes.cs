using System.Globalization;
using System.Security.Claims;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;

[assembly: GraphQLSubs.Module("QuoteTypes")]

namespace GraphQLSubs.EndToEnd.Quotes;

public sealed record Quote(string Symbol, decimal Euros);

[ExtendObjectType<Quote>]
public static class QuoteFields
{
    public static string GetPrice([Parent] Quote quote, [GlobalState] string? currency) =>
        currency == "USD"
            ? string.Create(CultureInfo.InvariantCulture, $"${quote.Euros * 1.25m:0.00}")
            : string.Create(CultureInfo.InvariantCulture, $"€{quote.Euros:0.00}");
}

[SubscriptionType]
public static class QuoteSubscriptions
{
    [Subscribe, Topic("quotes_{symbol}")]
    public static Quote OnQuote(string symbol, [EventMessage] Quote quote) => quote;
}

[MutationType]
public static class QuoteMutations
{
    public static async Task<Quote> SetQuoteAsync(
        string symbol, decimal euros, ITopicEventSender sender, CancellationToken cancellationToken)
    {
        var quote = new Quote(symbol, euros);
        await sender.SendAsync($"quotes_{symbol}", quote, cancellationToken);
        return quote;
    }
}

[QueryType]
public static class QuoteQueries
{
    public static string? GetMe(ClaimsPrincipal? user) => user?.FindFirst("sub")?.Value;
}

using GraphQLSubs.Generators.Tests.Driver;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>A schema as HotChocolate's users write it, only its usings changed.</summary>
public sealed class HotChocolateExampleTests
{
    private const string Source =
        """
        using GraphQLSubs;
        using GraphQLSubs.Authorization;
        using GraphQLSubs.Subscriptions;
        using GraphQLSubs.Types;
        using GraphQLSubs.Types.Relay;

        public sealed record Trade([property: ID] Guid Id, string Symbol, decimal Price, TradeSide Side);
        public enum TradeSide { Buy, SellShort }

        public interface ITradeStore
        {
            Task<Trade?> FindAsync(Guid id, CancellationToken ct);
            Task<Trade> AddAsync(BookTradeInput input, CancellationToken ct);
        }

        [QueryType]
        public static partial class TradeQueries
        {
            /// <summary>Looks a trade up.</summary>
            /// <param name="id">The trade's id.</param>
            public static Task<Trade?> GetTradeByIdAsync([ID] Guid id, ITradeStore store, CancellationToken ct)
                => store.FindAsync(id, ct);
        }

        [MutationType]
        public static partial class TradeMutations
        {
            public static async Task<Trade> BookTradeAsync(
                BookTradeInput input, ITradeStore store, ITopicEventSender sender, CancellationToken ct)
            {
                var trade = await store.AddAsync(input, ct);
                await sender.SendAsync($"trades_{trade.Symbol}", trade, ct);
                return trade;
            }
        }

        public sealed record BookTradeInput(string Symbol, decimal Price, [property: DefaultValue(TradeSide.Buy)] TradeSide Side);

        [SubscriptionType]
        public static partial class TradeSubscriptions
        {
            [Subscribe, Topic("trades_{symbol}"), Authorize]
            public static Trade OnTrade(string symbol, [EventMessage] Trade trade) => trade;
        }
        """;

    [Fact]
    public void It_prints_HotChocolates_SDL() =>
        new SchemaBuilder().AddDocument(Generation.SdlOf(Source)).Build().ToString().TrimEnd().ShouldBe(
            """
            schema {
              query: Query
              mutation: Mutation
              subscription: Subscription
            }

            type Query {
              "Looks a trade up."
              tradeById("The trade's id." id: ID!): Trade
            }

            type Mutation {
              bookTrade(input: BookTradeInput!): Trade!
            }

            type Subscription {
              onTrade(symbol: String!): Trade!
            }

            type Trade {
              id: ID!
              symbol: String!
              price: Decimal!
              side: TradeSide!
            }

            input BookTradeInput {
              symbol: String!
              price: Decimal!
              side: TradeSide! = BUY
            }

            enum TradeSide {
              BUY
              SELL_SHORT
            }

            scalar Decimal
            """);
}

using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>HotChocolate's names, one row each.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("ID", "id")]
    [InlineData("IPAddress", "ipAddress")]
    [InlineData("URL", "url")]
    [InlineData("URLs", "urLs")]
    [InlineData("IDs", "iDs")]
    [InlineData("FOOBar", "fooBar")]
    [InlineData("FOO1Ar", "foo1Ar")]
    [InlineData("FOO_Ar", "foo_Ar")]
    [InlineData("IOStream", "ioStream")]
    [InlineData("HTMLParser", "htmlParser")]
    [InlineData("SHA256Hash", "sha256Hash")]
    [InlineData("X509Cert", "x509Cert")]
    [InlineData("_Foo", "_Foo")]
    [InlineData("Foo_Bar", "foo_Bar")]
    [InlineData("GetFoo", "getFoo")]
    [InlineData("already", "already")]
    [InlineData("Größe", "gr__e")]
    public void A_property_is_named_in_camel_case(string property, string field) =>
        Fields($"public static int {property} => 1;").ShouldContain($"  {field}: Int!\n");

    [Theory]
    [InlineData("int Getaway()", "away")]
    [InlineData("int Gets()", "s")]
    [InlineData("int Get()", "get")]
    [InlineData("int getFoo()", "getFoo")]
    [InlineData("int OnTrade()", "onTrade")]
    [InlineData("int GetTradesAsync()", "tradesAsync")]
    [InlineData("Task<int> GetTradesAsync()", "trades")]
    [InlineData("ValueTask<int> GetTradesAsync()", "trades")]
    [InlineData("Task<int> GetAsync()", "async")]
    public void A_method_loses_Get_and_where_it_is_awaited_Async(string method, string field) =>
        Fields($"public static {method} => throw new Exception();").ShouldContain($"  {field}: Int!\n");

    [Fact]
    public void A_parameter_is_named_in_camel_case_without_prefix_rules() =>
        Fields("public static int Add(int IPAddress, int GetFoo) => 1;").ShouldContain("add(ipAddress: Int!, getFoo: Int!): Int!");

    [Theory]
    [InlineData("ReadOnly", "READ_ONLY")]
    [InlineData("IPAddress", "IP_ADDRESS")]
    [InlineData("HTTPServer", "HTTP_SERVER")]
    [InlineData("Foo_Bar", "FOO_BAR")]
    [InlineData("Foo1Bar", "FOO1_BAR")]
    [InlineData("NEW_HOPE", "NEW_HOPE")]
    [InlineData("foo", "FOO")]
    [InlineData("aBC", "A_BC")]
    [InlineData("NonUTF8", "NON_UTF8")]
    public void An_enum_member_is_named_in_upper_case_with_underscores(string member, string value) =>
        Generation.TypeOf($"public enum E {{ {member} }} [QueryType] public static class Q {{ public static E E => default; }}", "enum E")
            .ShouldBe($"enum E {{\n  {value}\n}}");

    [Theory]
    [InlineData("Page<Trade>", "PageOfTrade")]
    [InlineData("Page<int>", "PageOfInt32")]
    [InlineData("Pair<Trade, string>", "PairOfTradeAndString")]
    [InlineData("Page<Page<Trade>>", "PageOfPageOfTrade")]
    [InlineData("Named<Trade>", "SheetOfTrade")]
    public void A_constructed_type_is_spelled_out(string type, string name) =>
        Generation.SdlOf(
            $$"""
            public record Trade(int Id);
            public record Page<T>(T Item);
            public record Pair<T, U>(T First, U Second);
            [GraphQLName("Sheet")] public record Named<T>(T Item);
            [QueryType] public static class Q { public static {{type}} Field => throw new Exception(); }
            """).ShouldContain($"  field: {name}!\n");

    [Theory]
    [InlineData("public record Trade(int Id);", "Trade", "TradeInput")]
    [InlineData("public record TradeInput(int Id);", "TradeInput", "TradeInput")]
    [InlineData("[GraphQLName(\"Deal\")] public record Trade(int Id);", "Trade", "DealInput")]
    [InlineData("[InputObjectType(\"DealInput\")] public record Trade(int Id);", "Trade", "DealInput")]
    [InlineData("[InputObjectType(Name = \"Deal\")] public record Trade(int Id);", "Trade", "DealInput")]
    public void An_input_object_ends_in_Input(string declaration, string type, string name) =>
        Generation.SdlOf($"{declaration} [QueryType] public static class Q {{ public static int Field({type} value) => 1; }}")
            .ShouldContain($"field(value: {name}!): Int!");

    [Fact]
    public void Names_that_are_given_win() =>
        Generation.SdlOf(
            """
            [GraphQLName("Deal")] public record Trade([property: GraphQLName("key")] int Id, [GraphQLName("side")] Side S);
            public enum Side { Buy, [GraphQLName("SHORT")] Sell }
            [QueryType] public static class Q { [GraphQLName("deal")] public static Trade GetTrade([GraphQLName("key")] int id) => null!; }
            """).ShouldBe(
            """
            type Query {
              deal(key: Int!): Deal!
            }

            type Deal {
              key: Int!
              side: Side!
            }

            enum Side {
              BUY
              SHORT
            }
            """);

    private static string Fields(string member) =>
        Generation.TypeOf($"[QueryType] public static class Q {{ {member} }}", "type Query");
}

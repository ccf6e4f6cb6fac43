using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class DescriptionTests
{
    [Fact]
    public void Documentation_describes_types_fields_arguments_and_values() =>
        Generation.SdlOf(
            """
            /// <summary>A trade.</summary>
            /// <param name="Id">Its key.</param>
            /// <param name="Side">Which <see cref="Side"/> it is on; <see langword="null"/> never.</param>
            public record Trade(int Id, Side Side);

            /// <summary>A side.</summary>
            public enum Side
            {
                /// <summary>Buying.</summary>
                Buy,
            }

            [QueryType] public static class Q
            {
                /// <summary>
                /// Looks it up,
                ///   with "care".
                /// </summary>
                /// <param name="id">The key.</param>
                /// <returns>The trade.</returns>
                /// <exception code="NOT_FOUND">There is none.</exception>
                public static Trade Trade(int id) => null!;
            }
            """).ShouldBe(
            """
            type Query {
              "Looks it up,\nwith \"care\".\n\n\n**Returns:**\nThe trade.\n\n\n**Errors:**\n1. NOT_FOUND: There is none."
              trade("The key." id: Int!): Trade!
            }

            "A trade."
            type Trade {
              "Its key."
              id: Int!
              "Which Side it is on; null never."
              side: Side!
            }

            "A side."
            enum Side {
              "Buying."
              BUY
            }
            """);

    [Fact]
    public void A_given_description_wins_and_an_empty_one_does_not() =>
        Query(
            """
            /// <summary>Documented.</summary>
            [GraphQLDescription("Given.")] public static int A => 1;
            /// <summary>Documented.</summary>
            [GraphQLDescription("")] public static int B => 1;
            """).ShouldBe("type Query {\n  \"Given.\"\n  a: Int!\n  \"Documented.\"\n  b: Int!\n}");

    [Fact]
    public void Inheritdoc_is_followed() =>
        Generation.TypeOf(
            """
            public interface INamed
            {
                /// <summary>The name.</summary>
                string Name { get; }
            }
            public class T : INamed
            {
                /// <inheritdoc />
                public string Name => "";
            }
            [QueryType] public static class Q { public static T T => null!; }
            """,
            "type T").ShouldBe("type T {\n  \"The name.\"\n  name: String!\n}");

    [Theory]
    [InlineData("[Obsolete(\"Use b.\")] public static int A => 1;", "Use b.")]
    [InlineData("[Obsolete] public static int A => 1;", "No longer supported")]
    [InlineData("[GraphQLDeprecated(\"Use b.\")] public static int A => 1;", "Use b.")]
    [InlineData("[Obsolete(\"x\"), GraphQLDeprecated(\"Use b.\")] public static int A => 1;", "Use b.")]
    public void Deprecated_members_say_why_and_still_compile(string member, string reason) =>
        Query(member).ShouldContain($"a: Int! @deprecated(reason: \"{reason}\")");

    private static string Query(string members) => Generation.TypeOf($"[QueryType] public static class Q {{\n{members}\n}}", "type Query");
}

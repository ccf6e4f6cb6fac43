using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class TypeMappingTests
{
    [Theory]
    [InlineData("string", "String!")]
    [InlineData("bool", "Boolean!")]
    [InlineData("int", "Int!")]
    [InlineData("short", "Short!")]
    [InlineData("long", "Long!")]
    [InlineData("ushort", "UnsignedShort!")]
    [InlineData("uint", "UnsignedInt!")]
    [InlineData("ulong", "UnsignedLong!")]
    [InlineData("byte", "UnsignedByte!")]
    [InlineData("sbyte", "Byte!")]
    [InlineData("float", "Float!")]
    [InlineData("double", "Float!")]
    [InlineData("decimal", "Decimal!")]
    [InlineData("byte[]", "Base64String!")]
    [InlineData("Guid", "UUID!")]
    [InlineData("DateTime", "DateTime!")]
    [InlineData("DateTimeOffset", "DateTime!")]
    [InlineData("DateOnly", "Date!")]
    [InlineData("TimeOnly", "LocalTime!")]
    [InlineData("TimeSpan", "Duration!")]
    [InlineData("Uri", "URI!")]
    [InlineData("System.Text.Json.JsonElement", "Any!")]
    public void A_scalar_has_HotChocolate_16s_name_both_ways(string type, string expected) =>
        QueryOf($"public static {type} Echo({type} value) => value;").ShouldContain($"  echo(value: {expected}): {expected}\n");

    [Fact]
    public void Only_scalars_that_are_used_are_defined()
    {
        var sdl = Generation.SdlOf("[QueryType] public static class Q { [ID] public static Guid Id => default; public static long Count => 1; }");

        sdl.ShouldContain("scalar Long");
        sdl.ShouldNotContain("UUID");
        sdl.ShouldNotContain("scalar ID");
    }

    [Theory]
    [InlineData("string?", "String")]
    [InlineData("int?", "Int")]
    [InlineData("Task<string?>", "String")]
    [InlineData("Task<int>", "Int!")]
    [InlineData("ValueTask<int?>", "Int")]
    [InlineData("List<string?>?", "[String]")]
    [InlineData("List<string>?", "[String!]")]
    [InlineData("List<string?>", "[String]!")]
    [InlineData("IReadOnlyList<int?>", "[Int]!")]
    [InlineData("List<List<string?>>", "[[String]!]!")]
    public void Nullability_is_that_of_the_annotations_at_each_level(string type, string expected) =>
        QueryOf($"public static {type} Field => throw new Exception();").ShouldContain($"  field: {expected}\n");

    [Theory]
    [InlineData("public string Field { get; set; } = null!;", "String!")]
    [InlineData("public string? Field { get; set; } = \"\";", "String")]
    [InlineData("public required string Field { get; init; }", "String!")]
    [InlineData("#nullable disable\npublic string Field { get; set; }\n#nullable restore\n", "String")]
    [InlineData("#nullable disable\npublic List<string> Field { get; set; }\n#nullable restore\n", "[String]")]
    [InlineData("#nullable disable\npublic int Field { get; set; }\n#nullable restore\n", "Int!")]
    public void What_a_property_begins_with_says_nothing_and_files_may_be_mixed(string property, string expected) =>
        Generation.TypeOf($"public class T {{\n{property} }} [QueryType] public static class Q {{ public static T T => null!; }}", "type T")
            .ShouldBe($"type T {{\n  field: {expected}\n}}");

    [Fact]
    public void References_of_code_without_annotations_may_be_null() =>
        Generation.SdlOf(
            """
            #nullable disable
            [QueryType] public static class Q
            {
                public static string Text(string value) => value;
                public static List<string> Texts => null;
                public static int Number => 1;
            }
            """).ShouldBe(
            """
            type Query {
              text(value: String): String
              texts: [String]
              number: Int!
            }
            """);

    [Theory]
    [InlineData("[GraphQLNonNullType] public static string? Field => null;", "String!")]
    [InlineData("[GraphQLNonNullType(true, false)] public static List<string?> Field => null!;", "[String!]")]
    [InlineData("[GraphQLType(\"[ID!]!\")] public static List<string> Field => null!;", "[ID!]!")]
    [InlineData("[GraphQLType<IdType>] public static string Field => null!;", "ID")]
    [InlineData("[GraphQLType<NonNullType<IdType>>] public static int Field => 1;", "ID!")]
    [InlineData("[GraphQLType<NonNullType<ListType<NonNullType<StringType>>>>] public static List<string?>? Field => null;", "[String!]!")]
    [InlineData("[GraphQLType(typeof(ListType<AnyType>))] public static List<System.Text.Json.JsonElement> Field => null!;", "[Any]")]
    [InlineData("[GraphQLType(\"Email\")] public static string Field => null!;", "Email")]
    [InlineData("[ID] public static int Field => 1;", "ID!")]
    [InlineData("[ID] public static List<Guid>? Field => null;", "[ID!]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Required] public static string? Field => null;", "String!")]
    public void Attributes_change_the_type(string member, string expected) =>
        QueryOf(member).ShouldContain($"  field: {expected}\n");

    [Theory]
    [InlineData("StringType", "string", "String")]
    [InlineData("BooleanType", "bool", "Boolean")]
    [InlineData("IntType", "int", "Int")]
    [InlineData("FloatType", "double", "Float")]
    [InlineData("DecimalType", "decimal", "Decimal")]
    [InlineData("ByteType", "sbyte", "Byte")]
    [InlineData("ShortType", "short", "Short")]
    [InlineData("LongType", "long", "Long")]
    [InlineData("UnsignedByteType", "byte", "UnsignedByte")]
    [InlineData("UnsignedShortType", "ushort", "UnsignedShort")]
    [InlineData("UnsignedIntType", "uint", "UnsignedInt")]
    [InlineData("UnsignedLongType", "ulong", "UnsignedLong")]
    [InlineData("UuidType", "Guid", "UUID")]
    [InlineData("UriType", "Uri", "URI")]
    [InlineData("DateTimeType", "DateTime", "DateTime")]
    [InlineData("DateTimeType", "DateTimeOffset", "DateTime")]
    [InlineData("DateType", "DateOnly", "Date")]
    [InlineData("LocalTimeType", "TimeOnly", "LocalTime")]
    [InlineData("DurationType", "TimeSpan", "Duration")]
    [InlineData("Base64StringType", "byte[]", "Base64String")]
    [InlineData("AnyType", "System.Text.Json.JsonElement", "Any")]
    [InlineData("AnyType", "object", "Any")]
    [InlineData("IdType", "Guid", "ID")]
    public void A_scalar_is_named_by_its_class_both_ways(string scalar, string type, string name) =>
        QueryOf($"[GraphQLType<NonNullType<{scalar}>>] public static {type} Echo([GraphQLType<NonNullType<{scalar}>>] {type} value) => value;")
            .ShouldContain($"  echo(value: {name}!): {name}!\n");

    [Theory]
    [InlineData("AnyType", "object?", "Any")]
    [InlineData("AnyType", "Dictionary<string, object?>", "Any")]
    [InlineData("AnyType", "List<int>", "Any")]
    [InlineData("ListType<AnyType>", "List<object>", "[Any]")]
    [InlineData("StringType", "object", "String")]
    [InlineData("FloatType", "decimal", "Float")]
    [InlineData("LongType", "int", "Long")]
    [InlineData("IdType", "short", "ID")]
    public void A_field_may_return_what_its_scalar_writes(string scalar, string type, string syntax)
    {
        var sdl = Generation.SdlOf($"[QueryType] public static class Q {{ [GraphQLType<{scalar}>] public static {type} Field => default!; }}");

        sdl.ShouldContain($"  field: {syntax}\n");
        sdl.ShouldNotContain("KeyValuePair");
    }

    [Theory]
    [InlineData("int[]")]
    [InlineData("IEnumerable<int>")]
    [InlineData("IReadOnlyCollection<int>")]
    [InlineData("IReadOnlyList<int>")]
    [InlineData("ICollection<int>")]
    [InlineData("IList<int>")]
    [InlineData("List<int>")]
    [InlineData("ISet<int>")]
    [InlineData("HashSet<int>")]
    [InlineData("Queue<int>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>")]
    [InlineData("System.Collections.Immutable.ImmutableList<int>")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet<int>")]
    [InlineData("System.Collections.Immutable.ImmutableQueue<int>")]
    public void A_list_is_returned_and_taken(string type) =>
        QueryOf($"public static {type} Echo({type} values) => values;").ShouldContain("  echo(values: [Int!]!): [Int!]!\n");

    [Fact]
    public void Lists_nest_whatever_their_kind() =>
        QueryOf("public static List<ISet<IReadOnlyList<int>>> Echo(List<ISet<IReadOnlyList<int>>> values) => values;")
            .ShouldContain("  echo(values: [[[Int!]!]!]!): [[[Int!]!]!]!\n");

    [Theory]
    [InlineData("Stack<int>")]
    [InlineData("IQueryable<int>")]
    [InlineData("System.Collections.Concurrent.ConcurrentBag<int>")]
    [InlineData("System.Collections.Immutable.ImmutableStack<int>")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<int>")]
    [InlineData("SortedSet<int>")]
    [InlineData("IOrderedEnumerable<int>")]
    public void Other_lists_are_returned(string type) =>
        QueryOf($"public static {type} Field => throw new Exception();").ShouldContain("  field: [Int!]!\n");

    [Theory]
    [InlineData("IDictionary<string, string>")]
    [InlineData("IReadOnlyDictionary<string, string>")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<string, string>")]
    [InlineData("SortedDictionary<string, string>")]
    [InlineData("System.Collections.Immutable.ImmutableDictionary<string, string>")]
    public void Every_dictionary_is_a_list_of_pairs(string type) =>
        QueryOf($"public static {type} Field => throw new Exception();").ShouldContain("  field: [KeyValuePairOfStringAndString!]!\n");

    [Fact]
    public void A_dictionary_is_a_list_of_pairs() =>
        Generation.SdlOf("[QueryType] public static class Q { public static Dictionary<string, int> Counts => []; }").ShouldBe(
            """
            type Query {
              counts: [KeyValuePairOfStringAndInt32!]!
            }

            type KeyValuePairOfStringAndInt32 {
              key: String!
              value: Int!
            }
            """);

    [Fact]
    public void Enum_values_are_ordered_by_their_unsigned_value() =>
        Generation.TypeOf(
            """
            public enum E { Neg = -1, Second = 2, First = 1, [GraphQLIgnore] Hidden = 5, Zero = 0 }
            [QueryType] public static class Q { public static E E => default; }
            """,
            "enum E").ShouldBe(
            """
            enum E {
              ZERO
              FIRST
              SECOND
              NEG
            }
            """);

    private static string QueryOf(string member) => Generation.TypeOf($"[QueryType] public static class Q {{ {member} }}", "type Query");
}

using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class MemberSelectionTests
{
    [Fact]
    public void Methods_come_before_properties_and_a_class_before_its_base() =>
        TypeOf(
            """
            public class Base { public int BaseProperty => 1; public int BaseMethod() => 1; public virtual int Shared => 1; }
            public class T : Base { public int B => 1; public int MethodB() => 1; public int A => 1; public int MethodA() => 1; public override int Shared => 2; }
            """).ShouldBe(
            """
            type T {
              methodB: Int!
              methodA: Int!
              baseMethod: Int!
              b: Int!
              a: Int!
              shared: Int!
              baseProperty: Int!
            }
            """);

    [Fact]
    public void What_is_no_field_is_left_out() =>
        TypeOf(
            """
            public class T : IComparable<T>
            {
                public int Kept => 1;
                public int this[int index] => index;
                public int WriteOnly { set { } }
                public static int Static => 1;
                internal int Internal => 1;
                private int Private => 1;
                public int Field;
                [GraphQLIgnore] public int Ignored => 1;
                public void Nothing() { }
                public Task Later() => Task.CompletedTask;
                public ValueTask LaterToo() => default;
                public T2 Generic<T2>() => default!;
                public object Object => 1;
                public Task<object> ObjectLater() => null!;
                public Action Action => () => { };
                public Type Type => typeof(T);
                public System.Reflection.MethodInfo Reflected => null!;
                public IAsyncResult AsyncResult => null!;
                public Schema Schema => null!;
                public ref int Reference => ref Field;
                public int TakesSpan(ReadOnlySpan<char> value) => 1;
                public int TakesType(Type value) => 1;
                [Query] public static int Root => 1;
                [GraphQLSubs.DataLoaders.DataLoader] public static int Loaded(int key) => key;
                public static implicit operator int(T t) => 1;
                public int ByReference(ref int value) => value;
                public int Out(out int value) => value = 1;
                public int TakesTask(Task task) => 1;
                public int TakesObject(object value) => 1;
                public int TakesAction(Action action) => 1;
                public Span<int> Span => default;
                public override string ToString() => "";
                public override int GetHashCode() => Private + Field;
                public override bool Equals(object? obj) => false;
                public int CompareTo(T? other) => 0;
            }
            """).ShouldBe(
            """
            type T {
              kept: Int!
            }
            """);

    [Fact]
    public void A_record_shows_its_properties_and_nothing_of_its_machinery() =>
        TypeOf("public record T(int A, string B) { public int C => A; }").ShouldBe(
            """
            type T {
              a: Int!
              b: String!
              c: Int!
            }
            """);

    [Fact]
    public void Helpers_of_a_payload_are_fields_as_they_are_in_HotChocolate() =>
        TypeOf("public record T(int A) { public bool IsOlderThan(int years) => A > years; public int Deconstruct() => A; }").ShouldBe(
            """
            type T {
              isOlderThan(years: Int!): Boolean!
              deconstruct: Int!
              a: Int!
            }
            """);

    [Theory]
    [InlineData("[GraphQLType<AnyType>] public object B => 1;", "b: Any")]
    [InlineData("public int B([GraphQLType<AnyType>] object value) => 1;", "b(value: Any): Int!")]
    public void What_says_nothing_by_itself_is_a_field_where_an_attribute_says_it(string member, string field) =>
        TypeOf($"public class T {{ {member} }}").ShouldBe($"type T {{\n  {field}\n}}");

    [Fact]
    public void Attributes_of_a_records_parameter_count_as_its_propertys() =>
        TypeOf("public record T([ID] int A, [property: ID] int B, [GraphQLName(\"see\")] int C);").ShouldBe(
            """
            type T {
              a: ID!
              b: ID!
              see: Int!
            }
            """);

    [Fact]
    public void Static_members_are_fields_where_it_is_asked_for() =>
        TypeOf("[ObjectType(IncludeStaticMembers = true)] public class T { public static int Count => 1; }").ShouldContain("count: Int!");

    [Fact]
    public void Parts_of_a_partial_class_are_ordered_by_file()
    {
        var compilation = Generation.CreateCompilation(
            "[QueryType] public static partial class Q { public static int Second => 1; }",
            "public static partial class Q { public static int Third => 1; }");

        Generation.Run(compilation).Sdl.ShouldBe(
            """
            type Query {
              second: Int!
              third: Int!
            }
            """);
    }

    [Fact]
    public void Several_classes_contribute_to_a_root_type_in_the_order_of_their_names() =>
        Generation.SdlOf(
            """
            [QueryType] public static class Zebras { public static int Zebra => 1; }
            [QueryType] internal static partial class Ants { public static int Ant => 1; }
            """).ShouldBe(
            """
            type Query {
              ant: Int!
              zebra: Int!
            }
            """);

    private static string TypeOf(string declaration) =>
        Generation.TypeOf($"{declaration} [QueryType] public static class Q {{ public static T T => null!; }}", "type T");
}

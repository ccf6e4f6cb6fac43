using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>HotChocolate's attributes with their constructors and properties: each works here or is a compile error that says what to do.</summary>
public sealed class AttributeShapeTests
{
    private const string Scene =
        """
        public record T(int A);
        [QueryType] public static class SceneQueries { public static T Scene => null!; }
        """;

    [Theory]
    [InlineData("QueryType")]
    [InlineData("QueryType(Inherited = false, IncludeStaticMembers = true)")]
    [InlineData("MutationType(IncludeStaticMembers = true)")]
    [InlineData("ObjectType")]
    [InlineData("ObjectType(\"X\")")]
    [InlineData("ObjectType(Name = \"X\", Inherited = false, IncludeStaticMembers = true)")]
    [InlineData("InterfaceType(\"X\")")]
    [InlineData("InterfaceType(Name = \"X\", Inherited = false)")]
    [InlineData("InputObjectType(\"X\")")]
    [InlineData("InputObjectType(Name = \"X\", Inherited = false)")]
    [InlineData("ExtendObjectType(\"T\")")]
    [InlineData("ExtendObjectType(Name = \"T\")")]
    [InlineData("ExtendObjectType(GraphQLSubs.Language.OperationType.Query)")]
    [InlineData("ExtendObjectType(typeof(T), Inherited = false, IncludeStaticMembers = true, IgnoreFields = new[] { \"a\" }, IgnoreProperties = new[] { \"A\" })")]
    [InlineData("ExtendObjectType<T>(IgnoreFields = new[] { \"a\" }, IgnoreProperties = new[] { \"A\" }, IncludeStaticMembers = true)")]
    [InlineData("GraphQLName(\"X\"), ObjectType")]
    [InlineData("GraphQLDescription(\"x\"), ObjectType")]
    [InlineData("GraphQLSubs.Authorization.Authorize, ObjectType")]
    public void On_classes(string attributes) =>
        Generation.SdlOf($"[{attributes}] public class X {{ public int B {{ get; init; }} }} {Scene}").ShouldContain("b: Int!");

    [Theory]
    [InlineData("ObjectType<T>(Inherited = false, IncludeStaticMembers = true)")]
    [InlineData("ExtendObjectType<T>")]
    [InlineData("QueryType(IncludeStaticMembers = false)")]
    public void On_static_classes(string attributes) =>
        Generation.SdlOf($"[{attributes}] public static class X {{ public static int B => 1; }} {Scene}").ShouldContain("b: Int!");

    [Theory]
    [InlineData("[UnionType(\"X\", Inherited = false)] public interface IX; [ObjectType] public class Y : IX { public int B => 1; }", "union X = Y")]
    [InlineData("[EnumType(\"X\", Inherited = false)] public enum E { B }", "enum X {\n  B\n}")]
    [InlineData("[OneOf, InputObjectType] public class X { public int? B { get; set; } }", "input XInput @oneOf {\n  b: Int\n}")]
    public void On_other_types(string declaration, string expected) =>
        Generation.SdlOf($"{declaration} {Scene}").ShouldContain(expected);

    [Theory]
    [InlineData("[GraphQLName(\"b\")] public static int C => 1;", "b: Int!")]
    [InlineData("[GraphQLDescription(\"x\")] public static int B => 1;", "b: Int!")]
    [InlineData("[GraphQLIgnore] public static int C => 1; public static int B => 1;", "b: Int!")]
    [InlineData("[GraphQLDeprecated(\"x\")] public static int B => 1;", "b: Int! @deprecated(reason: \"x\")")]
    [InlineData("[GraphQLType(typeof(IdType))] public static int B => 1;", "b: ID")]
    [InlineData("[GraphQLType(\"[ID!]!\")] public static int[] B => [];", "b: [ID!]!")]
    [InlineData("[GraphQLType<NonNullType<IdType>>] public static int B => 1;", "b: ID!")]
    [InlineData("[GraphQLNonNullType] public static string? B => null;", "b: String!")]
    [InlineData("[GraphQLNonNullType(false, true)] public static string[]? B => null;", "b: [String]!")]
    [InlineData("[ID] public static int B => 1;", "b: ID!")]
    [InlineData("[ID(\"T\")] public static int B => 1;", "b: ID!")]
    [InlineData("[ID(nameof(T))] public static int B() => 1;", "b: ID!")]
    [InlineData("[ID<T>] public static int B => 1;", "b: ID!")]
    [InlineData("[Authorize] public static int B => 1;", "b: Int!")]
    [InlineData("[Authorize(Roles = new[] { \"a\" })] public static int B => 1;", "b: Int!")]
    [InlineData("[Authorize(Roles = [\"a\", \"b\"]), Authorize(Roles = [\"c\"])] public static int B() => 1;", "b: Int!")]
    [InlineData("[Authorize(ApplyPolicy.BeforeResolver)] public static int B => 1;", "b: Int!")]
    [InlineData("[Authorize(Apply = ApplyPolicy.BeforeResolver)] public static int B => 1;", "b: Int!")]
    [InlineData("[AllowAnonymous] public static int B => 1;", "b: Int!")]
    [InlineData("[System.ComponentModel.DataAnnotations.Required] public static string? B => null;", "b: String!")]
    [InlineData("[System.ComponentModel.DataAnnotations.Required, GraphQLType<StringType>] public static string? B => null;", "b: String\n")]
    [InlineData("[Obsolete(\"x\")] public static int B => 1;", "b: Int! @deprecated(reason: \"x\")")]
    public void On_members(string member, string expected) =>
        Generation.SdlOf($"using GraphQLSubs.Authorization; [QueryType] public static class X {{ {member} }} {Scene}").ShouldContain($"  {expected}");

    [Theory]
    [InlineData("[GraphQLName(\"b\")] int x", "(b: Int!)")]
    [InlineData("[GraphQLDescription(\"x\")] int b", "(\"x\" b: Int!)")]
    [InlineData("[GraphQLDeprecated(\"x\")] int? b", "(b: Int @deprecated(reason: \"x\"))")]
    [InlineData("[GraphQLType(typeof(NonNullType<IdType>))] int b", "(b: ID!)")]
    [InlineData("[GraphQLType(\"ID!\")] int b", "(b: ID!)")]
    [InlineData("[GraphQLNonNullType] string? b", "(b: String!)")]
    [InlineData("[ID(\"T\")] int b", "(b: ID!)")]
    [InlineData("[ID<T>] int b", "(b: ID!)")]
    [InlineData("[DefaultValue(2)] int b", "(b: Int! = 2)")]
    [InlineData("[System.ComponentModel.DefaultValue(2)] int b", "(b: Int! = 2)")]
    [InlineData("[DefaultValueSyntax(\"2\")] int b", "(b: Int! = 2)")]
    [InlineData("[Argument] int b", "(b: Int!)")]
    [InlineData("[Argument(\"b\")] int x", "(b: Int!)")]
    [InlineData("[Service] T service", "")]
    [InlineData("[Service(\"key\")] T service", "")]
    [InlineData("[GlobalState] string state", "")]
    [InlineData("[GlobalState(\"key\")] string state", "")]
    [InlineData("[ScopedState(\"key\")] string? state", "")]
    [InlineData("[ScopedState] SetState<string> state", "")]
    [InlineData("[LocalState(\"key\")] SetState<string> state", "")]
    public void On_parameters(string parameter, string arguments) =>
        Generation.SdlOf($"[QueryType] public static class X {{ public static int A({parameter}) => 1; }} {Scene}").ShouldContain($"  a{arguments}: Int!");

    [Theory]
    [InlineData("[Parent] T parent")]
    [InlineData("[Parent(\"A\")] T parent")]
    [InlineData("[Parent(requires: nameof(T.A))] T parent")]
    public void On_the_parent(string parameter) =>
        Generation.SdlOf($"[ObjectType<T>] public static partial class X {{ public static int GetB({parameter}) => 1; }} {Scene}").ShouldContain("  b: Int!");

    [Theory]
    [InlineData("[Subscribe] public static int OnA([EventMessage] int m) => m;")]
    [InlineData("[Subscribe(MessageType = typeof(int))] public static int OnA() => 1;")]
    [InlineData("[Subscribe(With = nameof(M))] public static int OnA([EventMessage] int m) => m; internal static ValueTask<ISourceStream<int>> M(ITopicEventReceiver r) => r.SubscribeAsync<int>(\"t\");")]
    [InlineData("[Subscribe(With = nameof(M))] public static int OnA([EventMessage] int m) => m; internal static ValueTask<ISourceStream<int>> M(ITopicEventReceiver r) => r.SubscribeAsync<int>(\"t\", 64, TopicBufferFullMode.DropOldest);")]
    [InlineData("[Subscribe, Topic] public static int OnA([EventMessage] int m) => m;")]
    [InlineData("[Subscribe, Topic(\"t\")] public static int OnA([EventMessage] int m) => m;")]
    [InlineData("[Subscribe][Topic($\"{{{nameof(id)}}}\")] public static int OnA(int id, [EventMessage] int m) => m;")]
    public void On_subscriptions(string member) =>
        Generation.SdlOf($"using GraphQLSubs.Execution; [SubscriptionType] public static class X {{ {member} }} {Scene}").ShouldContain("  onA");

    /// <summary>First the unsupported attribute, as the message begins, then where it stands.</summary>
    [Theory]
    [InlineData("Inherited", "[QueryType(Inherited = true)] public static class X { public static int B => 1; }")]
    [InlineData("Inherited", "[ObjectType(Inherited = true)] public class X { public int B => 1; }")]
    [InlineData("Inherited", "[ExtendObjectType<T>(Inherited = true)] public class X { public int B => 1; }")]
    [InlineData("Inherited", "[EnumType(Inherited = true)] public enum X { B }")]
    [InlineData("[ObjectType] of an interface", "[ObjectType] public interface IX { int B { get; } }")]
    [InlineData("[InterfaceType]", "[InterfaceType<T>] public static partial class X { }")]
    [InlineData("[UnionType]", "[UnionType<T>] public static partial class X { }")]
    [InlineData("[Node]", "[Node] public class X { public int Id => 1; }")]
    [InlineData("[Node]", "[ObjectType, Node(IdField = \"Id\")] public class X { public int Id => 1; }")]
    [InlineData("[NodeResolver]", "[QueryType] public static class X { [NodeResolver] public static T? T(int id) => null; }")]
    [InlineData("[DirectiveType]", "[DirectiveType(DirectiveLocation.Field)] public class X { }")]
    [InlineData("A policy of [Authorize]", "[QueryType] public static class X { [Authorize(\"p\")] public static int B => 1; }")]
    [InlineData("A policy of [Authorize]", "[QueryType] public static class X { [Authorize(Policy = \"p\", Roles = [\"a\"])] public static int B => 1; }")]
    [InlineData("A policy of [Authorize]", "[QueryType, Authorize(\"p\", ApplyPolicy.AfterResolver)] public static class X { public static int B => 1; }")]
    [InlineData("ApplyPolicy", "[QueryType] public static class X { [Authorize(ApplyPolicy.Validation)] public static int B => 1; }")]
    [InlineData("ApplyPolicy", "[ObjectType, Authorize(Apply = ApplyPolicy.AfterResolver)] public class X { public int B => 1; }")]
    [InlineData("[Error]", "[MutationType] public static class X { [Error(typeof(Exception))] public static int B => 1; }")]
    [InlineData("[Error]", "[MutationType] public static class X { [Error<Exception>] public static int B() => 1; }")]
    [InlineData("[UseMutationConvention]", "[MutationType] public static class X { [UseMutationConvention(Disable = true)] public static int B() => 1; }")]
    [InlineData("[UsePaging]", "[QueryType] public static class X { [UsePaging(MaxPageSize = 10, IncludeTotalCount = true)] public static T[] B => []; }")]
    [InlineData("[UsePaging]", "[QueryType] public static class X { [UsePaging(typeof(T))] public static T[] B => []; }")]
    [InlineData("[UsePaging]", "[QueryType] public static class X { [UsePaging<T>] public static T[] B => []; }")]
    [InlineData("[UseOffsetPaging]", "[QueryType] public static class X { [UseOffsetPaging] public static T[] B => []; }")]
    [InlineData("[UseConnection]", "[QueryType] public static class X { [UseConnection] public static T[] B => []; }")]
    [InlineData("[UseFiltering]", "[QueryType] public static class X { [UseFiltering(typeof(T))] public static T[] B => []; }")]
    [InlineData("[UseSorting]", "[QueryType] public static class X { [UseSorting] public static T[] B => []; }")]
    [InlineData("[UseProjection]", "[QueryType] public static class X { [UseProjection] public static T[] B => []; }")]
    [InlineData("[UseFirstOrDefault]", "[QueryType] public static class X { [UseFirstOrDefault] public static T[] B => []; }")]
    [InlineData("[UseSingleOrDefault]", "[QueryType] public static class X { [UseSingleOrDefault] public static T[] B => []; }")]
    [InlineData("[IsSelected]", "[QueryType] public static class X { public static int B([IsSelected(\"a\", \"b\")] bool selected) => 1; }")]
    [InlineData("[SubscribeAndResolve]", "[SubscriptionType] public static class X { [SubscribeAndResolve, GraphQLIgnore] public static T B() => null!; }")]
    [InlineData("[BindMember]", "[ObjectType<T>] public static class X { [BindMember(nameof(T.A))] public static int B([Parent] T t) => 1; }")]
    [InlineData("[BatchResolver]", "[ObjectType<T>] public static class X { [BatchResolver] public static int B([Parent] T t) => 1; }")]
    [InlineData("[UseRequestScope]", "[QueryType] public static class X { [UseRequestScope] public static int B => 1; }")]
    [InlineData("[UseResolverScope]", "[QueryType] public static class X { [UseResolverScope] public static int B => 1; }")]
    [InlineData("[Cost]", "[QueryType] public static class X { [Cost(10)] public static int B => 1; }")]
    [InlineData("[ListSize]", "[QueryType] public static class X { [ListSize(AssumedSize = 10)] public static int B => 1; }")]
    [InlineData("[ScopedService]", "[QueryType] public static class X { public static int B([ScopedService] T t) => 1; }")]
    [InlineData("[DataLoader]", "public static class X { [DataLoader] public static int B(int key) => 1; }")]
    [InlineData("[DataLoaderDefaults]", "[assembly: DataLoaderDefaults(GenerateInterfaces = false)]")]
    [InlineData("Configure", "[QueryType] public static partial class X { static partial void Configure(IObjectTypeDescriptor descriptor) { } }")]
    [InlineData("Configure", "[ObjectType<T>] public static partial class X { static partial void Configure(IObjectTypeDescriptor<T> descriptor) { } }")]
    [InlineData("Configure", "public class X : ObjectType<T> { protected override void Configure(IObjectTypeDescriptor<T> descriptor) { } }")]
    [InlineData("OnConfigure", "public class XAttribute : ObjectFieldDescriptorAttribute { protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, object member) { } }")]
    public void What_is_not_supported_is_refused_and_explained(string feature, string source)
    {
        var usings = source.StartsWith("[assembly", StringComparison.Ordinal) ? "" : "using GraphQLSubs.Authorization; ";

        Generation.Run($"{usings}{source} {Scene}").Diagnostics.ShouldHaveSingleItem()
            .GetMessage(null).ShouldStartWith($"'{feature}' is not supported: ");
    }

    [Theory]
    [InlineData("[HotChocolate.Types.QueryType] public static class X;", "'HotChocolate.Types.QueryType' is HotChocolate's namespace: write 'GraphQLSubs.Types.QueryType'")]
    [InlineData("[QueryType] public static class X { [HotChocolate.GraphQLName(\"b\")] public static int A => 1; }", "'HotChocolate.GraphQLName' is HotChocolate's namespace: write 'GraphQLSubs.GraphQLName'")]
    [InlineData("[HotChocolate.Data.UseFiltering] public static class X;", "'[UseFiltering]' is not supported: ")]
    [InlineData("public static class X { [GreenDonut.DataLoaderState(\"k\")] public static int A => 1; }", "'[DataLoaderState]' is not supported: ")]
    public void A_full_name_of_HotChocolates_is_told_its_replacement(string source, string message) =>
        Generation.Run(source).Diagnostics.ShouldHaveSingleItem().GetMessage(null).ShouldStartWith(message);

    [Fact]
    public void Static_members_of_an_instance_class_are_left_out_where_it_is_asked_for() =>
        Generation.TypeOf("[QueryType(IncludeStaticMembers = false)] public class X { public static int A => 1; public int B => 1; }", "type Query")
            .ShouldBe("type Query {\n  b: Int!\n}");
}

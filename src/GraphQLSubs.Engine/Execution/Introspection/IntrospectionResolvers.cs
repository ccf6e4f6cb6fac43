using System.Collections.Frozen;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// How the fields of <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection">introspection</see> get their
/// values: from the type system itself.
/// </summary>
internal static class IntrospectionResolvers
{
    private static readonly FrozenDictionary<(string Type, string Field), FieldResolver> Resolvers = new Dictionary<(string, string), FieldResolver>
    {
        [("__Schema", "description")] = Of<Schema>(static schema => schema.Description),
        [("__Schema", "types")] = Of<Schema>(static schema => schema.Types.Values),
        [("__Schema", "queryType")] = Of<Schema>(static schema => schema.QueryType),
        [("__Schema", "mutationType")] = Of<Schema>(static schema => schema.MutationType),
        [("__Schema", "subscriptionType")] = Of<Schema>(static schema => schema.SubscriptionType),
        [("__Schema", "directives")] = Of<Schema>(static schema => schema.Directives.Values),

        [("__Type", "kind")] = Of<IType>(static type => KindName(type.Kind)),
        [("__Type", "name")] = Of<IType>(static type => (type as NamedType)?.Name),
        [("__Type", "description")] = Of<IType>(static type => (type as NamedType)?.Description),
        [("__Type", "specifiedByURL")] = Of<IType>(static type => (type as ScalarType)?.SpecifiedByUrl),
        [("__Type", "fields")] = WithDeprecated<IType, OutputField>(
            static type => (type as ComplexType)?.Fields.Values, static field => field.DeprecationReason),
        [("__Type", "interfaces")] = Of<IType>(static type => type is ComplexType complex ? complex.Interfaces : null),
        [("__Type", "possibleTypes")] = FieldResolver.FromPure(static context =>
            context.Parent<IType>() is InterfaceType or UnionType
                ? context.Schema.GetPossibleTypes(context.Parent<CompositeType>())
                : null),
        [("__Type", "enumValues")] = WithDeprecated<IType, EnumValue>(
            static type => (type as EnumType)?.Values.Values, static value => value.DeprecationReason),
        [("__Type", "inputFields")] = WithDeprecated<IType, InputField>(
            static type => (type as InputObjectType)?.Fields.Values, static field => field.DeprecationReason),
        [("__Type", "ofType")] = Of<IType>(static type => type switch
        {
            NonNullType nonNull => nonNull.NullableType,
            ListType list => list.ElementType,
            _ => null,
        }),
        [("__Type", "isOneOf")] = Of<IType>(static type => (type as InputObjectType)?.IsOneOf),

        [("__Field", "name")] = Of<OutputField>(static field => field.Name),
        [("__Field", "description")] = Of<OutputField>(static field => field.Description),
        [("__Field", "args")] = WithDeprecated<OutputField, InputField>(
            static field => field.Arguments, static argument => argument.DeprecationReason),
        [("__Field", "type")] = Of<OutputField>(static field => field.Type),
        [("__Field", "isDeprecated")] = Of<OutputField>(static field => field.DeprecationReason is not null),
        [("__Field", "deprecationReason")] = Of<OutputField>(static field => field.DeprecationReason),

        [("__InputValue", "name")] = Of<InputField>(static value => value.Name),
        [("__InputValue", "description")] = Of<InputField>(static value => value.Description),
        [("__InputValue", "type")] = Of<InputField>(static value => value.Type),
        [("__InputValue", "defaultValue")] = Of<InputField>(
            static value => value.DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null),
        [("__InputValue", "isDeprecated")] = Of<InputField>(static value => value.DeprecationReason is not null),
        [("__InputValue", "deprecationReason")] = Of<InputField>(static value => value.DeprecationReason),

        [("__EnumValue", "name")] = Of<EnumValue>(static value => value.Name),
        [("__EnumValue", "description")] = Of<EnumValue>(static value => value.Description),
        [("__EnumValue", "isDeprecated")] = Of<EnumValue>(static value => value.DeprecationReason is not null),
        [("__EnumValue", "deprecationReason")] = Of<EnumValue>(static value => value.DeprecationReason),

        [("__Directive", "name")] = Of<DirectiveType>(static directive => directive.Name),
        [("__Directive", "description")] = Of<DirectiveType>(static directive => directive.Description),
        [("__Directive", "isRepeatable")] = Of<DirectiveType>(static directive => directive.IsRepeatable),
        [("__Directive", "locations")] = Of<DirectiveType>(static directive => directive.Locations),
        [("__Directive", "args")] = WithDeprecated<DirectiveType, InputField>(
            static directive => directive.Arguments, static argument => argument.DeprecationReason),
    }.ToFrozenDictionary();

    private static readonly FieldResolver SchemaField = FieldResolver.FromPure(static context => context.Schema);

    private static readonly FieldResolver TypeField = FieldResolver.FromPure(
        static context => context.Schema.Types.GetValueOrDefault((string)context.Arguments[0]!));

    /// <summary>Whether a name is one of introspection's own: they begin with two underscores, no others may.</summary>
    public static bool IsReserved(string name) => name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The resolver of a field of the introspection types, or of <c>__schema</c> or <c>__type</c>.</summary>
    public static FieldResolver Find(ObjectType parentType, OutputField field) => field.Name switch
    {
        "__schema" => SchemaField,
        "__type" => TypeField,
        _ => Resolvers.GetValueOrDefault((parentType.Name, field.Name), field.Resolver),
    };

    private static FieldResolver Of<T>(Func<T, object?> read) => FieldResolver.FromProperty(parent => read((T)parent!));

    private static FieldResolver WithDeprecated<TParent, TItem>(
        Func<TParent, IEnumerable<TItem>?> read, Func<TItem, string?> deprecationReason) =>
        FieldResolver.FromPure(context => read(context.Parent<TParent>()) is { } items
            ? context.Arguments[0] is true ? items : items.Where(item => deprecationReason(item) is null)
            : null);

    private static string KindName(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "SCALAR",
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        TypeKind.InputObject => "INPUT_OBJECT",
        TypeKind.List => "LIST",
        _ => "NON_NULL",
    };
}

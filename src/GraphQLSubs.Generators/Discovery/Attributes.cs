using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>The annotations by name and how they are read.</summary>
internal static class Attributes
{
    public const string QueryType = "GraphQLSubs.Types.QueryTypeAttribute";
    public const string MutationType = "GraphQLSubs.Types.MutationTypeAttribute";
    public const string SubscriptionType = "GraphQLSubs.Types.SubscriptionTypeAttribute";
    public const string Query = "GraphQLSubs.QueryAttribute";
    public const string Mutation = "GraphQLSubs.MutationAttribute";
    public const string Subscription = "GraphQLSubs.SubscriptionAttribute";
    public const string ObjectType = "GraphQLSubs.Types.ObjectTypeAttribute";
    public const string ExtendObjectType = "GraphQLSubs.Types.ExtendObjectTypeAttribute";
    public const string InterfaceType = "GraphQLSubs.Types.InterfaceTypeAttribute";
    public const string UnionType = "GraphQLSubs.Types.UnionTypeAttribute";
    public const string InputObjectType = "GraphQLSubs.Types.InputObjectTypeAttribute";
    public const string EnumType = "GraphQLSubs.Types.EnumTypeAttribute";
    public const string OneOf = "GraphQLSubs.Types.OneOfAttribute";
    public const string Subscribe = "GraphQLSubs.Types.SubscribeAttribute";
    public const string Topic = "GraphQLSubs.Types.TopicAttribute";
    public const string DefaultValue = "GraphQLSubs.Types.DefaultValueAttribute";
    public const string ComponentDefaultValue = "System.ComponentModel.DefaultValueAttribute";
    public const string DefaultValueSyntax = "GraphQLSubs.Types.DefaultValueSyntaxAttribute";
    public const string Id = "GraphQLSubs.Types.Relay.IDAttribute";
    public const string Name = "GraphQLSubs.GraphQLNameAttribute";
    public const string Description = "GraphQLSubs.GraphQLDescriptionAttribute";
    public const string Ignore = "GraphQLSubs.GraphQLIgnoreAttribute";
    public const string Deprecated = "GraphQLSubs.GraphQLDeprecatedAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string Type = "GraphQLSubs.GraphQLTypeAttribute";
    public const string NonNullType = "GraphQLSubs.GraphQLNonNullTypeAttribute";
    public const string Required = "System.ComponentModel.DataAnnotations.RequiredAttribute";
    public const string Argument = "GraphQLSubs.ArgumentAttribute";
    public const string Parent = "GraphQLSubs.ParentAttribute";
    public const string Service = "GraphQLSubs.ServiceAttribute";
    public const string EventMessage = "GraphQLSubs.EventMessageAttribute";
    public const string Authorize = "GraphQLSubs.Authorization.AuthorizeAttribute";
    public const string AllowAnonymous = "GraphQLSubs.Authorization.AllowAnonymousAttribute";
    public const string DataLoader = "GraphQLSubs.DataLoaders.DataLoaderAttribute";
    public const string Module = "GraphQLSubs.ModuleAttribute";

    /// <summary>
    /// Finds an attribute. A record's positional property also has those of its parameter: HotChocolate wants
    /// <c>[property: ID]</c> there and passes over <c>[ID]</c> in silence; here both count.
    /// </summary>
    public static AttributeData? Find(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Is(name) == true)
            {
                return attribute;
            }
        }

        return symbol is IPropertySymbol property ? property.PositionalParameter()?.Find(name) : null;
    }

    /// <summary>Whether a member is a field of a root type by itself.</summary>
    public static bool IsRootField(this ISymbol member) => member.Has(Query) || member.Has(Mutation) || member.Has(Subscription);

    public static bool Has(this ISymbol symbol, string name) => symbol.Find(name) is not null;

    /// <summary>The first constructor argument, or the property of that name, as text.</summary>
    public static string? Text(this AttributeData? attribute, string property)
    {
        if (attribute is null)
        {
            return null;
        }

        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == property)
            {
                return named.Value.Value as string;
            }
        }

        return attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Primitive
            ? attribute.ConstructorArguments[0].Value as string
            : null;
    }

    /// <summary>A named argument that is true or false; null: it is not given.</summary>
    public static bool? Flag(this AttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(named => named.Key == property).Value.Value as bool?;

    /// <summary>A named argument that is a list of strings.</summary>
    public static IEnumerable<string> Texts(this AttributeData attribute, string property)
    {
        var argument = attribute.NamedArguments.FirstOrDefault(named => named.Key == property).Value;
        return argument.Kind == TypedConstantKind.Array && !argument.IsNull
            ? argument.Values.Select(value => value.Value).OfType<string>()
            : [];
    }

    /// <summary>Where the attribute stands.</summary>
    public static Location? Location(this AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation();

    private static IParameterSymbol? PositionalParameter(this IPropertySymbol property) =>
        property.ContainingType is { IsRecord: true } record
            ? record.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.Name == property.Name
                    && parameter.Locations.FirstOrDefault() is { IsInSource: true } place
                    && place == property.Locations.FirstOrDefault())
            : null;
}

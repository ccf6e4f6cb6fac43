using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Types that are extended exist, and are of the extension's kind.
/// <see href="https://spec.graphql.org/September2025/#sec-Type-Extensions">Type Extensions</see>.
/// </summary>
internal sealed class PossibleTypeExtensionsRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, ITypeDefinitionNode> _defined = context.Document.Definitions
        .OfType<ITypeDefinitionNode>()
        .GroupBy(static type => type.Name.Value)
        .ToDictionary(static group => group.Key, static group => group.Last());

    public override void Enter(ITypeSystemNode node)
    {
        if (node is not ITypeExtensionNode extension)
        {
            return;
        }

        var name = extension.Name.Value;
        var definition = _defined.GetValueOrDefault(name);

        if ((KindOf(definition) ?? context.Schema?.Types.GetValueOrDefault(name)?.Kind) is not { } kind)
        {
            var known = _defined.Keys.Concat(context.Schema?.Types.Keys ?? Enumerable.Empty<string>());
            context.Report(
                $"Cannot extend type \"{name}\" because it is not defined.{context.DidYouMean(name, known.Distinct())}",
                extension.Name.Location);
        }
        else if (kind != KindOf(extension))
        {
            var message = $"Cannot extend non-{Describe(extension)} type \"{name}\".";
            context.Report(message, definition is null ? [extension.Location] : [definition.Location, extension.Location]);
        }
    }

    private static TypeKind? KindOf(ITypeSystemNode? node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => TypeKind.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => TypeKind.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => TypeKind.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => TypeKind.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => TypeKind.Enum,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => TypeKind.InputObject,
        _ => null,
    };

    private static string Describe(ITypeExtensionNode extension) => KindOf(extension) switch
    {
        TypeKind.Scalar => "scalar",
        TypeKind.Object => "object",
        TypeKind.Interface => "interface",
        TypeKind.Union => "union",
        TypeKind.Enum => "enum",
        _ => "input object",
    };
}

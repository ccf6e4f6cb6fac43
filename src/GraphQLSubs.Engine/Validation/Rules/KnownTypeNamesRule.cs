using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Types that a document refers to exist, in the schema or, while a schema is defined, in the document itself.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence">Fragment Spread Type Existence</see>.
/// </summary>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule
{
    private HashSet<string>? _defined;

    public override void Enter(NamedTypeNode node)
    {
        var name = node.Name.Value;

        if (context.Schema?.Types.ContainsKey(name) == true || Defined.Contains(name))
        {
            return;
        }

        var isTypeSystem = context.Definition is ITypeSystemNode;

        if (!isTypeSystem || !IntrospectionSchema.IsStandardType(name))
        {
            var known = (context.Schema?.Types.Keys ?? Enumerable.Empty<string>()).Concat(Defined);
            var suggested = isTypeSystem ? IntrospectionSchema.StandardTypes.Concat(known) : known;
            context.Report($"Unknown type \"{name}\".{context.DidYouMean(name, suggested.Distinct())}", node.Location);
        }
    }

    private HashSet<string> Defined => _defined ??= context.Document.Definitions
        .OfType<ITypeDefinitionNode>()
        .Select(static type => type.Name.Value)
        .ToHashSet(StringComparer.Ordinal);
}

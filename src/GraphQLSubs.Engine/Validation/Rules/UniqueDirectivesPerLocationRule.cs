using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// A directive that is not repeatable stands once at a place. A type and its extensions are one place.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location">Directives Are Unique per Location</see>.
/// </summary>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : ValidationRule
{
    private readonly DirectiveDefinitions _definitions = new(context);
    private readonly Dictionary<string, DirectiveNode> _ofSchema = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _ofTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _ofDirectives = new(StringComparer.Ordinal);

    public override void Enter(OperationDefinitionNode node) => Check(node.Directives);

    public override void Enter(VariableDefinitionNode node) => Check(node.Directives);

    public override void Enter(FieldNode node) => Check(node.Directives);

    public override void Enter(FragmentSpreadNode node) => Check(node.Directives);

    public override void Enter(InlineFragmentNode node) => Check(node.Directives);

    public override void Enter(FragmentDefinitionNode node) => Check(node.Directives);

    public override void Enter(FieldDefinitionNode node) => Check(node.Directives);

    public override void Enter(InputValueDefinitionNode node) => Check(node.Directives);

    public override void Enter(EnumValueDefinitionNode node) => Check(node.Directives);

    public override void Enter(ITypeSystemNode node) => Check(node.Directives, node switch
    {
        ITypeDefinitionNode type => SeenAt(_ofTypes, type.Name),
        ITypeExtensionNode type => SeenAt(_ofTypes, type.Name),
        DirectiveDefinitionNode directive => SeenAt(_ofDirectives, directive.Name),
        DirectiveExtensionNode directive => SeenAt(_ofDirectives, directive.Name),
        _ => _ofSchema,
    });

    private static Dictionary<string, DirectiveNode> SeenAt(Dictionary<string, Dictionary<string, DirectiveNode>> places, NameNode name)
    {
        if (!places.TryGetValue(name.Value, out var seen))
        {
            places.Add(name.Value, seen = new(StringComparer.Ordinal));
        }

        return seen;
    }

    private void Check(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length > 1)
        {
            Check(directives, new(StringComparer.Ordinal));
        }
    }

    private void Check(ImmutableArray<DirectiveNode> directives, Dictionary<string, DirectiveNode> seen)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;

            if (_definitions.Find(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                context.Report(
                    $"The directive \"@{name}\" can only be used once at this location.", seen[name].Location, directive.Location);
            }
        }
    }
}

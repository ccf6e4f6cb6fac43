using System.Collections.Immutable;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Values of an enum and its extensions have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation">Enums: Type Validation</see>.
/// </summary>
internal sealed class UniqueEnumValueNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<(string Type, string Value), NameNode> _known = [];

    public override void Enter(ITypeSystemNode node)
    {
        switch (node)
        {
            case EnumTypeDefinitionNode definition:
                Check(definition.Name, definition.Values);
                break;
            case EnumTypeExtensionNode extension:
                Check(extension.Name, extension.Values);
                break;
        }
    }

    private void Check(NameNode type, ImmutableArray<EnumValueDefinitionNode> values)
    {
        var existing = context.Schema?.Types.GetValueOrDefault(type.Value) as EnumType;

        foreach (var name in values.Select(static value => value.Name))
        {
            if (existing?.Values.ContainsKey(name.Value) == true)
            {
                context.Report(
                    $"Enum value \"{type}.{name}\" already exists in the schema. It cannot also be defined in this type extension.",
                    name.Location);
            }
            else if (!_known.TryAdd((type.Value, name.Value), name))
            {
                context.Report(
                    $"Enum value \"{type}.{name}\" can only be defined once.", _known[(type.Value, name.Value)].Location, name.Location);
            }
        }
    }
}

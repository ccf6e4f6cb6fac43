using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fields of a type and its extensions have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation">Objects: Type Validation</see>.
/// </summary>
internal sealed class UniqueFieldDefinitionNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<(string Type, string Field), NameNode> _known = [];

    public override void Enter(ITypeSystemNode node)
    {
        switch (node)
        {
            case ObjectTypeDefinitionNode type:
                Check(type.Name, type.Fields.Select(static field => field.Name));
                break;
            case ObjectTypeExtensionNode type:
                Check(type.Name, type.Fields.Select(static field => field.Name));
                break;
            case InterfaceTypeDefinitionNode type:
                Check(type.Name, type.Fields.Select(static field => field.Name));
                break;
            case InterfaceTypeExtensionNode type:
                Check(type.Name, type.Fields.Select(static field => field.Name));
                break;
            case InputObjectTypeDefinitionNode type:
                Check(type.Name, type.Fields.Select(static field => field.Name));
                break;
            case InputObjectTypeExtensionNode type:
                Check(type.Name, type.Fields.Select(static field => field.Name));
                break;
        }
    }

    private void Check(NameNode type, IEnumerable<NameNode> fields)
    {
        var existing = context.Schema?.Types.GetValueOrDefault(type.Value);

        foreach (var name in fields)
        {
            if (HasField(existing, name.Value))
            {
                context.Report(
                    $"Field \"{type}.{name}\" already exists in the schema. It cannot also be defined in this type extension.", name.Location);
            }
            else if (!_known.TryAdd((type.Value, name.Value), name))
            {
                context.Report(
                    $"Field \"{type}.{name}\" can only be defined once.", _known[(type.Value, name.Value)].Location, name.Location);
            }
        }
    }

    private static bool HasField(NamedType? type, string name) => type switch
    {
        ComplexType complex => complex.Fields.ContainsKey(name),
        InputObjectType input => input.Fields.ContainsKey(name),
        _ => false,
    };
}

using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Arguments of a field or directive have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Arguments">Field Arguments</see>.
/// </summary>
internal sealed class UniqueArgumentDefinitionNamesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(ITypeSystemNode node)
    {
        switch (node)
        {
            case DirectiveDefinitionNode directive:
                Check($"@{directive.Name}", directive.Arguments);
                break;
            case ObjectTypeDefinitionNode type:
                Check(type.Name, type.Fields);
                break;
            case ObjectTypeExtensionNode type:
                Check(type.Name, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                Check(type.Name, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                Check(type.Name, type.Fields);
                break;
        }
    }

    private void Check(NameNode type, ImmutableArray<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            Check($"{type}.{field.Name}", field.Arguments);
        }
    }

    private void Check(string parent, ImmutableArray<InputValueDefinitionNode> arguments)
    {
        foreach (var group in arguments.GroupBy(static argument => argument.Name.Value))
        {
            if (group.Skip(1).Any())
            {
                context.Report(
                    $"Argument \"{parent}({group.Key}:)\" can only be defined once.",
                    [.. group.Select(static argument => argument.Name.Location)]);
            }
        }
    }
}

using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// A document that is executed has only operations and fragments.
/// <see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions">Executable Definitions</see>.
/// </summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule
{
    public override void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            var name = definition switch
            {
                IExecutableDefinitionNode => null,
                SchemaDefinitionNode or SchemaExtensionNode => "schema",
                ITypeDefinitionNode type => $"\"{type.Name}\"",
                ITypeExtensionNode type => $"\"{type.Name}\"",
                DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
                DirectiveExtensionNode directive => $"\"{directive.Name}\"",
                _ => null,
            };

            if (name is not null)
            {
                context.Report($"The {name} definition is not executable.", definition.Location);
            }
        }
    }
}

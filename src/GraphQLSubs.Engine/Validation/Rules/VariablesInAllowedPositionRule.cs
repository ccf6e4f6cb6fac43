using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Variables are used only where their type fits.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed">All Variable Usages Are Allowed</see>.
/// </summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule
{
    public override void Leave(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.IsEmpty)
        {
            return;
        }

        foreach (var usage in context.GetAllVariableUsages(node))
        {
            // Of several definitions of one name the last counts; another rule reports them.
            var definition = node.VariableDefinitions.LastOrDefault(definition => definition.Variable.Name.Value == usage.Node.Name.Value);

            if (definition is not null && usage.Type is not null && context.TypeOf(definition.Type) is { } variableType)
            {
                Check(usage, definition, variableType);
            }
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, IType variableType)
    {
        var name = definition.Variable.Name;

        if (!IsAllowed(usage, definition, variableType))
        {
            context.Report(
                $"Variable \"${name}\" of type \"{variableType}\" used in position expecting type \"{usage.Type}\".",
                definition.Location,
                usage.Node.Location);
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } && variableType is not NonNullType)
        {
            context.Report(
                $"Variable \"${name}\" is of type \"{variableType}\" but must be non-nullable to be used for OneOf Input Object \"{usage.ParentType}\".",
                definition.Location,
                usage.Node.Location);
        }
    }

    /// <summary>
    /// <see href="https://spec.graphql.org/September2025/#IsVariableUsageAllowed()">IsVariableUsageAllowed</see>: a default, of the
    /// variable or of the place, lets a nullable variable stand where null may not.
    /// </summary>
    private bool IsAllowed(VariableUsage usage, VariableDefinitionNode definition, IType variableType)
    {
        if (usage.Type is NonNullType nonNull && variableType is not NonNullType)
        {
            var hasDefault = definition.DefaultValue is not (null or NullValueNode) || usage.HasDefault;
            return hasDefault && context.Schema!.IsTypeSubTypeOf(variableType, nonNull.NullableType);
        }

        return context.Schema!.IsTypeSubTypeOf(variableType, usage.Type!);
    }
}

using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>A place where a variable is used, and what that place expects.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type of the place; null: unknown.</param>
/// <param name="ParentType">The input type whose part the place is.</param>
/// <param name="HasDefault">Whether the place has a default.</param>
internal readonly record struct VariableUsage(VariableNode Node, IType? Type, IType? ParentType, bool HasDefault)
{
    /// <summary>Collects the usages in an operation or fragment, its variable definitions left out.</summary>
    public static List<VariableUsage> Collect(ValidationContext context, IExecutableDefinitionNode definition)
    {
        var types = new ValidationContext(context.Schema, context.Document, context.Options);
        var collector = new Collector(types);
        new DocumentWalker(types, collector).Walk(definition);
        return collector.Usages;
    }

    private sealed class Collector(ValidationContext context) : ValidationRule
    {
        private bool _isInDefinition;

        public List<VariableUsage> Usages { get; } = [];

        public override void Enter(VariableDefinitionNode node) => _isInDefinition = true;

        public override void Leave(VariableDefinitionNode node) => _isInDefinition = false;

        public override void Enter(VariableNode node)
        {
            if (!_isInDefinition)
            {
                Usages.Add(new VariableUsage(node, context.InputType, context.ParentInputType, context.HasDefault));
            }
        }
    }
}

using System.Collections.Immutable;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>
/// Walks through a document once, keeps track of the types, and shows each node to the rules. The order in which nodes are
/// visited is graphql-js's, since it is the order of the errors.
/// </summary>
internal sealed partial class DocumentWalker(ValidationContext context, ValidationRule rules)
{
    /// <summary>Walks through the whole document.</summary>
    public void Walk()
    {
        rules.Enter(context.Document);

        foreach (var definition in context.Document.Definitions)
        {
            Walk(definition);
        }

        rules.Leave(context.Document);
    }

    /// <summary>Walks through one definition.</summary>
    public void Walk(IDefinitionNode definition)
    {
        context.Definition = definition;

        switch (definition)
        {
            case OperationDefinitionNode operation:
                Walk(operation);
                break;
            case FragmentDefinitionNode fragment:
                Walk(fragment);
                break;
            case ITypeSystemNode node:
                Walk(node);
                break;
        }
    }

    private void Walk(OperationDefinitionNode operation)
    {
        context.Type = context.Schema?.GetRootType(operation.Operation);
        rules.Enter(operation);

        foreach (var definition in operation.VariableDefinitions)
        {
            Walk(definition);
        }

        Walk(operation.Directives, LocationOf(operation.Operation));
        Walk(operation.SelectionSet);
        rules.Leave(operation);
        context.Type = null;
    }

    private void Walk(FragmentDefinitionNode fragment)
    {
        context.Type = context.TypeOf(fragment.TypeCondition);
        rules.Enter(fragment);
        Walk(fragment.TypeCondition);
        Walk(fragment.Directives, DirectiveLocations.FragmentDefinition);
        Walk(fragment.SelectionSet);
        context.Type = null;
    }

    private void Walk(VariableDefinitionNode definition)
    {
        context.InputType = context.TypeOf(definition.Type) is { } type && type.IsInputType ? type : null;
        rules.Enter(definition);
        Walk(definition.Variable);
        Walk(definition.Type);

        if (definition.DefaultValue is { } value)
        {
            WalkWholeValue(value);
        }

        Walk(definition.Directives, DirectiveLocations.VariableDefinition);
        rules.Leave(definition);
        context.InputType = null;
    }

    private void Walk(SelectionSetNode selectionSet, bool isInlineFragment = false)
    {
        var parentType = context.ParentType;
        context.ParentType = context.Type?.NamedType as CompositeType;
        context.IsInlineFragment = isInlineFragment;
        rules.Enter(selectionSet);

        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Walk(field);
                    break;
                case FragmentSpreadNode spread:
                    rules.Enter(spread);
                    Walk(spread.Directives, DirectiveLocations.FragmentSpread);
                    break;
                case InlineFragmentNode fragment:
                    Walk(fragment);
                    break;
            }
        }

        context.ParentType = parentType;
    }

    private void Walk(FieldNode node)
    {
        var (field, type) = (context.Field, context.Type);
        context.Field = context.ParentType is { } parentType ? context.Schema!.GetField(parentType, node.Name.Value) : null;
        context.Type = context.Field?.Type;

        rules.Enter(node);
        Walk(node.Arguments);
        Walk(node.Directives, DirectiveLocations.Field);

        if (node.SelectionSet is { } selectionSet)
        {
            Walk(selectionSet);
        }

        rules.Leave(node);
        (context.Field, context.Type) = (field, type);
    }

    private void Walk(InlineFragmentNode fragment)
    {
        var type = context.Type;
        context.Type = fragment.TypeCondition is { } condition ? context.TypeOf(condition) : type?.NamedType;

        rules.Enter(fragment);

        if (fragment.TypeCondition is not null)
        {
            Walk(fragment.TypeCondition);
        }

        Walk(fragment.Directives, DirectiveLocations.InlineFragment);
        Walk(fragment.SelectionSet, isInlineFragment: true);
        context.Type = type;
    }

    private void Walk(ImmutableArray<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            context.DirectiveLocation = location;
            Walk(directive);
        }
    }

    private static string LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => DirectiveLocations.Query,
        OperationType.Mutation => DirectiveLocations.Mutation,
        _ => DirectiveLocations.Subscription,
    };
}

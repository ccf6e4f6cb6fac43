using GraphQLSubs.Language;

namespace GraphQLSubs.Validation;

/// <summary>Shows each node to all rules, in their order, which is the order of the errors.</summary>
internal sealed class ParallelRules(ValidationRule[] rules) : ValidationRule
{
    public override void Enter(DocumentNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Leave(DocumentNode node)
    {
        foreach (var rule in rules)
        {
            rule.Leave(node);
        }
    }

    public override void Enter(OperationDefinitionNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Leave(OperationDefinitionNode node)
    {
        foreach (var rule in rules)
        {
            rule.Leave(node);
        }
    }

    public override void Enter(FragmentDefinitionNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(VariableDefinitionNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Leave(VariableDefinitionNode node)
    {
        foreach (var rule in rules)
        {
            rule.Leave(node);
        }
    }

    public override void Enter(SelectionSetNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(FieldNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Leave(FieldNode node)
    {
        foreach (var rule in rules)
        {
            rule.Leave(node);
        }
    }

    public override void Enter(FragmentSpreadNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(InlineFragmentNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(DirectiveNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Leave(DirectiveNode node)
    {
        foreach (var rule in rules)
        {
            rule.Leave(node);
        }
    }

    public override void Enter(ArgumentNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(WholeValue node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(VariableNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(ObjectValueNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Leave(ObjectValueNode node)
    {
        foreach (var rule in rules)
        {
            rule.Leave(node);
        }
    }

    public override void Enter(ObjectFieldNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(NamedTypeNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(ITypeSystemNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(FieldDefinitionNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(InputValueDefinitionNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }

    public override void Enter(EnumValueDefinitionNode node)
    {
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }
    }
}

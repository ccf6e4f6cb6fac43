using GraphQLSubs.Language;

namespace GraphQLSubs.Validation;

/// <summary>
/// What a <see cref="DocumentWalker"/> shows nodes to: a rule overrides what it wants to see, before (enter) or after (leave) the
/// node's children. With an interface for each kind of node, finding out which rules implement which took longer than the walk
/// through a small document.
/// </summary>
internal abstract class ValidationRule
{
    public virtual void Enter(DocumentNode node)
    {
    }

    public virtual void Leave(DocumentNode node)
    {
    }

    public virtual void Enter(OperationDefinitionNode node)
    {
    }

    public virtual void Leave(OperationDefinitionNode node)
    {
    }

    public virtual void Enter(FragmentDefinitionNode node)
    {
    }

    public virtual void Enter(VariableDefinitionNode node)
    {
    }

    public virtual void Leave(VariableDefinitionNode node)
    {
    }

    public virtual void Enter(SelectionSetNode node)
    {
    }

    public virtual void Enter(FieldNode node)
    {
    }

    public virtual void Leave(FieldNode node)
    {
    }

    public virtual void Enter(FragmentSpreadNode node)
    {
    }

    public virtual void Enter(InlineFragmentNode node)
    {
    }

    public virtual void Enter(DirectiveNode node)
    {
    }

    public virtual void Leave(DirectiveNode node)
    {
    }

    public virtual void Enter(ArgumentNode node)
    {
    }

    public virtual void Enter(WholeValue node)
    {
    }

    public virtual void Enter(VariableNode node)
    {
    }

    public virtual void Enter(ObjectValueNode node)
    {
    }

    public virtual void Leave(ObjectValueNode node)
    {
    }

    public virtual void Enter(ObjectFieldNode node)
    {
    }

    public virtual void Enter(NamedTypeNode node)
    {
    }

    public virtual void Enter(ITypeSystemNode node)
    {
    }

    public virtual void Enter(FieldDefinitionNode node)
    {
    }

    public virtual void Enter(InputValueDefinitionNode node)
    {
    }

    public virtual void Enter(EnumValueDefinitionNode node)
    {
    }
}

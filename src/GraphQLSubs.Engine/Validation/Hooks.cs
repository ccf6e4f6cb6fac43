namespace GraphQLSubs.Validation;

/// <summary>A rule that looks at nodes of a kind before their children.</summary>
internal interface IEnter<in TNode>
{
    void Enter(TNode node);
}

/// <summary>A rule that looks at nodes of a kind after their children.</summary>
internal interface ILeave<in TNode>
{
    void Leave(TNode node);
}

/// <summary>The rules that look at nodes of a kind, in the order of the rules, which is the order of their errors.</summary>
internal readonly struct Hooks<TNode>(object[] rules)
{
    private readonly IEnter<TNode>[] _enter = [.. rules.OfType<IEnter<TNode>>()];
    private readonly ILeave<TNode>[] _leave = [.. rules.OfType<ILeave<TNode>>()];

    public void Enter(TNode node)
    {
        foreach (var rule in _enter)
        {
            rule.Enter(node);
        }
    }

    public void Leave(TNode node)
    {
        foreach (var rule in _leave)
        {
            rule.Leave(node);
        }
    }
}

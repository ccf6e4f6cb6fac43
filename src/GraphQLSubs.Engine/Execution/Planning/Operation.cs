using System.Collections.Concurrent;
using System.Collections.Immutable;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>The prepared operation of this engine: the syntax tree and the plans that were made of it.</summary>
internal sealed class Operation : PreparedOperation
{
    private readonly ConcurrentDictionary<ulong, OperationPlan> _plans = new();
    private readonly int[] _conditions;

    public Operation(
        Schema schema,
        OperationDefinitionNode node,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        string document,
        string documentHash)
    {
        Schema = schema;
        Node = node;
        Fragments = fragments;
        Document = document;
        DocumentHash = documentHash;
        Variables = new VariableDefinitions(schema, node.VariableDefinitions);
        ConditionArguments = [new InputField("if", new NonNullType(schema.Types["Boolean"]), defaultValue: null)];
        PropagatesNull = !node.Directives.Any(static directive => directive.Name.Value == "experimental_disableErrorPropagation");
        (DependsOnUser, DependsOnState) = RequestDependency.Of(schema, node, fragments);
        _conditions = [.. ConditionVariables.Find(node, fragments).Select(IndexOf).Where(static index => index >= 0)];

        int IndexOf(string name) => Variables.TryGetIndex(name, out var index) ? index : -1;
    }

    public override string Document { get; }

    public override string DocumentHash { get; }

    public override string? Name => Node.Name?.Value;

    public override OperationType Type => Node.Operation;

    public override bool DependsOnUser { get; }

    public override StateDependency DependsOnState { get; }

    public Schema Schema { get; }

    public OperationDefinitionNode Node { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public VariableDefinitions Variables { get; }

    /// <summary>
    /// Whether a null where none is allowed goes further up. <c>@experimental_disableErrorPropagation</c>, where the schema declares
    /// it, lets every null stay where it is: <see href="https://github.com/graphql/nullability-wg">for clients that handle it</see>.
    /// </summary>
    public bool PropagatesNull { get; }

    /// <summary>The arguments of <c>@skip</c> and <c>@include</c>: <c>if: Boolean!</c>.</summary>
    public ImmutableArray<InputField> ConditionArguments { get; }

    /// <summary>The plan for variables; kept for others whose conditions have the same values.</summary>
    public OperationPlan GetPlan(VariableValues variables)
    {
        if (!TryGetKey(variables, out var key))
        {
            return new OperationPlan(this);
        }

        if (_plans.TryGetValue(key, out var plan))
        {
            if (plan.IsCacheable)
            {
                return plan;
            }

            _plans.TryRemove(new KeyValuePair<ulong, OperationPlan>(key, plan));
            return new OperationPlan(this);
        }

        plan = new OperationPlan(this);
        return _plans.Count < ExecutionLimits.MaxCachedPlans ? _plans.GetOrAdd(key, plan) : plan;
    }

    /// <summary>Two bits a condition; a value that is not Boolean, which validation forbids, or very many of them have no key.</summary>
    private bool TryGetKey(VariableValues variables, out ulong key)
    {
        key = 0;

        foreach (var index in _conditions)
        {
            var value = variables[index];
            key = (key << 2) | (value switch
            {
                true => 3ul,
                false => 2ul,
                null => 1ul,
                _ => 0ul,
            });

            if (value is not (bool or null) && !ReferenceEquals(value, ArgumentValues.Absent))
            {
                return false;
            }
        }

        return _conditions.Length <= 32;
    }
}

using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// How an operation is executed where its conditions (the variables of <c>@skip</c> and <c>@include</c>) have certain values. It grows
/// while it is used: what no value ever reached is never planned. Safe for use by many requests at once.
/// </summary>
internal sealed class OperationPlan(Operation operation)
{
    private SelectionPlan? _root;
    private int _fields;

    /// <summary>Whether the plan is small enough to be kept.</summary>
    public bool IsCacheable => _fields <= ExecutionLimits.MaxCachedPlanFields;

    /// <summary>The selection of the operation itself.</summary>
    public SelectionPlan GetRoot(ObjectType rootType, VariableValues variables) =>
        _root ??= Select(rootType, [operation.Node.SelectionSet], variables);

    /// <summary>Plans what merged selection sets select of an object type.</summary>
    public SelectionPlan Select(ObjectType type, IEnumerable<SelectionSetNode?> selectionSets, VariableValues variables)
    {
        var collector = new FieldCollector(operation, type, variables);
        var error = collector.TryCollect(selectionSets) ? null : collector.Error;
        var fields = new List<FieldPlan>(collector.Fields.Count);

        foreach (var nodes in collector.Fields.Values)
        {
            // A field that the type does not have is left out, as the specification has it; validation forbids it.
            if (operation.Schema.GetField(type, nodes[0].Name.Value) is { } field)
            {
                fields.Add(new FieldPlan(this, type, field, [.. nodes], operation.PropagatesNull));
            }
        }

        Interlocked.Add(ref _fields, fields.Count);
        return new SelectionPlan(type, [.. fields], error);
    }
}

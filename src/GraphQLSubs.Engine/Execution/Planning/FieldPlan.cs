using System.Collections.Immutable;
using System.Text;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>One field of a response: everything about it that does not change from one request to the next.</summary>
internal sealed class FieldPlan
{
    private readonly OperationPlan _plan;
    private readonly byte[] _name;

    // Replaced as a whole when a type is met for the first time: readers need no lock.
    private SelectionPlan[] _selections = [];

    public FieldPlan(OperationPlan plan, ObjectType parentType, OutputField field, ImmutableArray<FieldNode> nodes, bool propagatesNull)
    {
        _plan = plan;
        ParentType = parentType;
        Field = field;
        Nodes = nodes;
        ResponseName = nodes[0].ResponseName;
        _name = Encoding.UTF8.GetBytes($",\"{ResponseName}\":");
        Locations = nodes.Length == 1 ? [nodes[0].Location] : [.. nodes.Select(static node => node.Location)];

        NullableType = field.Type is NonNullType nonNull ? nonNull.NullableType : field.Type;
        IsNullable = field.Type is not NonNullType || !propagatesNull;
        HasNullableItems = !propagatesNull;
        Scalar = NullableType as ScalarType;

        var isMetaField = IntrospectionResolvers.IsReserved(field.Name) || IntrospectionResolvers.IsReserved(parentType.Name);
        Resolver = isMetaField ? IntrospectionResolvers.Find(parentType, field) : field.Resolver;
        Constant = field.Name == "__typename" ? Encoding.UTF8.GetBytes($"\"{parentType.Name}\"") : null;

        if (field.Arguments.Length > 0)
        {
            var owner = isMetaField && !IntrospectionResolvers.IsReserved(parentType.Name) ? "<meta>" : parentType.Name;
            Arguments = ArgumentPlan.Create($"{owner}.{field.Name}", nodes[0].Location, field.Arguments, nodes[0].Arguments);
        }
    }

    public string ResponseName { get; }

    public ObjectType ParentType { get; }

    public OutputField Field { get; }

    /// <summary>The selections that were merged into this field; the first gives the arguments.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    public IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>Whether null may stand here.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether null may stand in a list also where the item type forbids it.</summary>
    public bool HasNullableItems { get; }

    /// <summary>The field's type without the exclamation mark.</summary>
    public IType NullableType { get; }

    /// <summary><see cref="NullableType"/> where it is a scalar, the commonest case.</summary>
    public ScalarType? Scalar { get; }

    public FieldResolver Resolver { get; }

    /// <summary>Null where the field has no arguments.</summary>
    public ArgumentPlan? Arguments { get; }

    /// <summary>The JSON value where it is always the same: <c>__typename</c>.</summary>
    public byte[]? Constant { get; }

    /// <summary>Writes <c>"name":</c>, after a comma unless it is the first of its object.</summary>
    public void WriteName(ResultWriter writer, bool isFirst) => writer.WriteRaw(_name.AsSpan(isFirst ? 1 : 0));

    /// <summary>What is selected of a value of an object type; planned when the type is first met.</summary>
    public SelectionPlan GetSelection(ObjectType type, VariableValues variables)
    {
        foreach (var selection in _selections)
        {
            if (ReferenceEquals(selection.Type, type))
            {
                return selection;
            }
        }

        var added = _plan.Select(type, Nodes.Select(static node => node.SelectionSet), variables);

        // Two requests may plan the same selection at once; one of the equal plans is dropped.
        _selections = [.. _selections, added];
        return added;
    }
}

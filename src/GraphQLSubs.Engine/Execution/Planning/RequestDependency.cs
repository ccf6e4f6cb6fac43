using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// What the fields that an operation can reach depend on beside the document, its variables and the event: who asks, and global state.
/// Decides whether results are shared between subscribers, so in doubt it says yes. Behind an interface or union any of the possible
/// types may be met.
/// </summary>
internal readonly record struct RequestDependency(bool OnUser, StateDependency OnState)
{
    public static RequestDependency Of(
        Schema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        var found = new RequestDependency(false, StateDependency.None);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(SelectionSetNode SelectionSet, CompositeType? Type)>();
        open.Push((operation.SelectionSet, schema.GetRootType(operation.Operation)));

        while (open.TryPop(out var next))
        {
            foreach (var selection in next.SelectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode field when next.Type is not null:
                        found = found.And(schema, next.Type, field.Name.Value);

                        if (field.SelectionSet is not null)
                        {
                            open.Push((field.SelectionSet, CompositeTypeOf(schema, next.Type, field.Name.Value)));
                        }

                        break;

                    case InlineFragmentNode fragment:
                        open.Push((fragment.SelectionSet, TypeOf(schema, fragment.TypeCondition) ?? next.Type));
                        break;

                    case FragmentSpreadNode spread
                        when visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var definition):
                        open.Push((definition.SelectionSet, TypeOf(schema, definition.TypeCondition)));
                        break;
                }
            }
        }

        return found;
    }

    private RequestDependency And(Schema schema, CompositeType type, string field)
    {
        var (onUser, onState) = this;

        foreach (var possible in schema.GetPossibleTypes(type))
        {
            if (possible.Fields.TryGetValue(field, out var definition))
            {
                // State that only the topic depends on is not read any more when there is an event.
                onUser |= definition.Resolver.DependsOnUser || definition.Subscription is { DependsOnUser: true };
                onState = onState.And(definition.Resolver.DependsOnState);
            }
        }

        return new(onUser, onState);
    }

    private static CompositeType? CompositeTypeOf(Schema schema, CompositeType type, string field)
    {
        var fieldType = schema.GetField(type, field)?.Type;

        while (fieldType is NonNullType or ListType)
        {
            fieldType = fieldType is NonNullType nonNull ? nonNull.NullableType : ((ListType)fieldType).ElementType;
        }

        return fieldType as CompositeType;
    }

    private static CompositeType? TypeOf(Schema schema, NamedTypeNode? condition) =>
        condition is null ? null : schema.Types.GetValueOrDefault(condition.Name.Value) as CompositeType;
}

using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#ResolveAbstractType()">ResolveAbstractType</see>: by the value's class, as
/// <see cref="SchemaBuilder.BindObjectType"/> bound it, or by the entry <c>__typename</c> of a dictionary.
/// </summary>
internal static class AbstractTypes
{
    public static bool TryResolve(
        Schema schema,
        CompositeType abstractType,
        object value,
        FieldPlan field,
        [NotNullWhen(true)] out ObjectType? objectType,
        [NotNullWhen(false)] out IError? error)
    {
        objectType = null;
        var name = value is IReadOnlyDictionary<string, object?> entries && entries.TryGetValue("__typename", out var entry)
            ? entry as string
            : schema.TryGetObjectTypeName(value.GetType(), out var bound) ? bound : null;

        if (name is null)
        {
            error = ExecutionErrors.UnresolvedType(
                $"Abstract type \"{abstractType}\" must resolve to an Object type at runtime for field \"{field.ParentType}.{field.Field.Name}\". "
                + $"Either the \"{abstractType}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.");
            return false;
        }

        var type = schema.Types.GetValueOrDefault(name);
        objectType = type as ObjectType;
        error = type switch
        {
            null => ExecutionErrors.UnresolvedType(
                $"Abstract type \"{abstractType}\" was resolved to a type \"{name}\" that does not exist inside the schema."),
            not ObjectType => ExecutionErrors.UnresolvedType(
                $"Abstract type \"{abstractType}\" was resolved to a non-object type \"{name}\"."),
            ObjectType candidate when !schema.IsSubType(abstractType, candidate) => ExecutionErrors.UnresolvedType(
                $"Runtime Object type \"{name}\" is not a possible type for \"{abstractType}\"."),
            _ => null,
        };

        return error is null;
    }
}

using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// Puts the values of variables into a list or object literal of a scalar: <c>metadata(value: { id: $id })</c>. Scalars coerce
/// literals without variables only.
/// </summary>
internal static class LiteralSubstitution
{
    public static IValueNode ReplaceVariables(IValueNode literal, VariableValues? variables) => literal switch
    {
        ListValueNode list => new ListValueNode(
            list.Location, [.. list.Values.Select(value => ReplaceVariables(value, variables))]),
        ObjectValueNode obj => new ObjectValueNode(obj.Location, [.. ReplaceVariables(obj.Fields, variables)]),
        VariableNode variable => TryGet(variable, variables, out var value)
            ? ToLiteral(value, variable.Location)
            : new NullValueNode(variable.Location),
        _ => literal,
    };

    /// <summary>A field whose variable was not given is left out.</summary>
    private static IEnumerable<ObjectFieldNode> ReplaceVariables(ImmutableArray<ObjectFieldNode> fields, VariableValues? variables) =>
        from field in fields
        where field.Value is not VariableNode variable || TryGet(variable, variables, out _)
        select new ObjectFieldNode(field.Location, field.Name, ReplaceVariables(field.Value, variables));

    private static bool TryGet(VariableNode variable, VariableValues? variables, out object? value)
    {
        value = null;
        return variables is not null && variables.TryGet(variable.Name.Value, out value);
    }

    /// <summary>The literal of a runtime value; of one that only its own scalar knows, its invariant text.</summary>
    private static IValueNode ToLiteral(object? value, SourceLocation location) => value switch
    {
        null => new NullValueNode(location),
        bool flag => new BooleanValueNode(location, flag),
        string text => new StringValueNode(location, text, block: false),
        double number => new FloatValueNode(location, number.ToString(CultureInfo.InvariantCulture)),
        decimal number => new FloatValueNode(location, number.ToString(CultureInfo.InvariantCulture)),
        JsonElement json => ToLiteral(PlainValue.FromJson(json), location),
        IReadOnlyDictionary<string, object?> fields => new ObjectValueNode(
            location,
            [.. fields.Select(field => new ObjectFieldNode(location, new NameNode(location, field.Key), ToLiteral(field.Value, location)))]),
        IList items => new ListValueNode(location, [.. items.Cast<object?>().Select(item => ToLiteral(item, location))]),
        int or long or short or byte or sbyte or ushort or uint or ulong =>
            new IntValueNode(location, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        _ => new StringValueNode(location, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", block: false),
    };
}

using System.Text.Json;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#sec-Values.Input-Coercion">Coerces JSON values</see> to runtime values, and
/// says of each part what is wrong with it. An <see cref="JsonValueKind.Undefined"/> element stands for no value.
/// </summary>
internal readonly struct ValueCoercion(InputErrors errors)
{
    /// <summary>Coerces a value; false: it is wrong, and the errors say why.</summary>
    public bool TryCoerce(JsonElement json, IType type, out object? value)
    {
        value = null;

        if (type is NonNullType nonNull)
        {
            return json.ValueKind switch
            {
                JsonValueKind.Undefined => errors.Report($"Expected a value of non-null type \"{type}\" to be provided."),
                JsonValueKind.Null => errors.Report($"Expected value of non-null type \"{type}\" not to be null."),
                _ => TryCoerce(json, nonNull.NullableType, out value),
            };
        }

        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return true;
        }

        return type switch
        {
            ListType list => TryCoerceList(json, list.ElementType, out value),
            InputObjectType inputObject => TryCoerceObject(json, inputObject, out value),
            _ => TryCoerceLeaf(json, type, out value),
        };
    }

    private bool TryCoerceList(JsonElement json, IType elementType, out object? value)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            // A single value is a list of one: https://spec.graphql.org/September2025/#sec-List.Input-Coercion
            var isValue = TryCoerce(json, elementType, out var single);
            value = isValue ? new[] { single } : null;
            return isValue;
        }

        var items = new object?[json.GetArrayLength()];
        var isList = true;
        var index = 0;

        foreach (var item in json.EnumerateArray())
        {
            errors.Enter(index);
            isList &= TryCoerce(item, elementType, out items[index++]);
            errors.Leave();
        }

        value = items;
        return isList;
    }

    private bool TryCoerceObject(JsonElement json, InputObjectType type, out object? value)
    {
        value = null;

        if (json.ValueKind != JsonValueKind.Object)
        {
            return errors.Report($"Expected value of type \"{type}\" to be an object, found: {Inspector.Inspect(json)}.");
        }

        var fields = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        var isObject = true;

        foreach (var (name, field) in type.Fields)
        {
            if (json.TryGetProperty(name, out var given))
            {
                errors.Enter(name);
                isObject &= TryCoerce(given, field.Type, out var coerced);
                errors.Leave();
                fields[name] = coerced;
            }
            else if (field.IsRequired)
            {
                isObject = errors.Report(
                    $"Expected value of type \"{type}\" to include required field \"{name}\", found: {Inspector.Inspect(json)}.");
            }
            else if (field.DefaultValue is not null)
            {
                isObject &= new LiteralCoercion(errors, variables: null).TryCoerce(field.DefaultValue, field.Type, out var coerced);
                fields[name] = coerced;
            }
        }

        value = fields;
        isObject &= CheckKnown(json, type);
        isObject &= !type.IsOneOf || CheckOneOf(json, type);
        return isObject;
    }

    private bool CheckKnown(JsonElement json, InputObjectType type)
    {
        var isKnown = true;

        foreach (var given in json.EnumerateObject())
        {
            if (!type.Fields.ContainsKey(given.Name))
            {
                isKnown = errors.Report(InputMessages.UnknownField(type, given.Name, Inspector.Inspect(json)));
            }
        }

        return isKnown;
    }

    /// <summary><see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">OneOf Input Objects</see>.</summary>
    private bool CheckOneOf(JsonElement json, InputObjectType type)
    {
        string? first = null;
        var count = 0;

        foreach (var given in json.EnumerateObject())
        {
            if (type.Fields.ContainsKey(given.Name))
            {
                first ??= given.Name;
                count++;
            }
        }

        var isOne = count == 1 || errors.Report(InputMessages.NotOneField(type));

        if (first is null || json.GetProperty(first).ValueKind != JsonValueKind.Null)
        {
            return isOne;
        }

        errors.Enter(first);
        errors.Report(InputMessages.NotOneField(type));
        errors.Leave();
        return false;
    }

    private bool TryCoerceLeaf(JsonElement json, IType type, out object? value)
    {
        string? error;

        try
        {
            var isValue = type is EnumType enumType
                ? EnumCoercion.TryParseValue(enumType, json, out value, out error)
                : ((ScalarType)type).TryParseValue(json, out value, out error);
            return isValue || errors.Report(error!);
        }
        catch (InvalidOperationException) when (json.ValueKind == JsonValueKind.String)
        {
            // What JsonElement.GetString says to an escaped surrogate without its pair, which no UTF-16 or UTF-8 text may hold.
            value = null;
            return errors.Report($"Expected value of type \"{type}\", but found a string with an unpaired surrogate.");
        }
    }
}

using System.Collections;
using System.Globalization;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// Values without a type of their own, as a scalar without a coercion takes them: null, <see cref="bool"/>, <see cref="int"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, lists and dictionaries of those.
/// </summary>
internal static class PlainValue
{
    /// <summary>Deeper values are refused; it also ends a value that contains itself.</summary>
    private const int MaxDepth = ExecutionLimits.MaxVariableDepth;

    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => FromNumber(json),
        JsonValueKind.Array => FromArray(json),
        JsonValueKind.Object => FromObject(json),
        _ => null,
    };

    /// <summary>The value of a literal without variables.</summary>
    public static object? FromLiteral(IValueNode literal) => literal switch
    {
        BooleanValueNode node => node.Value,
        StringValueNode node => node.Value,
        EnumValueNode node => node.Value,
        IntValueNode node => int.TryParse(node.Value, out var small) ? small
            : long.TryParse(node.Value, out var large) ? large
            : double.Parse(node.Value, CultureInfo.InvariantCulture),
        FloatValueNode node => double.Parse(node.Value, CultureInfo.InvariantCulture),
        ListValueNode node => node.Values.Select(FromLiteral).ToList(),
        ObjectValueNode node => FromFields(node),
        _ => null,
    };

    /// <summary>Writes a value as JSON; refuses, having written nothing, where it is not plain.</summary>
    public static bool TryWrite(object? value, ResultWriter writer)
    {
        var start = writer.Length;

        if (TryWrite(value, writer, 0))
        {
            return true;
        }

        writer.Truncate(start);
        return false;
    }

    private static bool TryWrite(object? value, ResultWriter writer, int depth)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                return true;
            case string text:
                writer.WriteString(text);
                return true;
            case bool flag:
                writer.WriteBoolean(flag);
                return true;
            case int or long or short or byte or sbyte or ushort or uint:
                writer.WriteNumber(Convert.ToInt64(value, null));
                return true;
            case ulong number:
                writer.WriteNumber(number);
                return true;
            case double number when double.IsFinite(number):
                writer.WriteNumber(number);
                return true;
            case decimal number:
                writer.WriteNumber(number);
                return true;
            case JsonElement { ValueKind: not JsonValueKind.Undefined } json:
                writer.WriteRaw(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(json));
                return true;
            case IReadOnlyDictionary<string, object?> fields when depth < MaxDepth:
                return TryWriteFields(fields, writer, depth);
            case IList items when depth < MaxDepth:
                return TryWriteItems(items, writer, depth);
            default:
                return false;
        }
    }

    private static bool TryWriteFields(IReadOnlyDictionary<string, object?> fields, ResultWriter writer, int depth)
    {
        var separator = (byte)'{';

        foreach (var (name, value) in fields)
        {
            writer.WriteRaw(separator);
            writer.WriteString(name);
            writer.WriteRaw((byte)':');
            separator = (byte)',';

            if (!TryWrite(value, writer, depth + 1))
            {
                return false;
            }
        }

        writer.WriteRaw(fields.Count == 0 ? "{}"u8 : "}"u8);
        return true;
    }

    private static bool TryWriteItems(IList items, ResultWriter writer, int depth)
    {
        var separator = (byte)'[';

        foreach (var item in items)
        {
            writer.WriteRaw(separator);
            separator = (byte)',';

            if (!TryWrite(item, writer, depth + 1))
            {
                return false;
            }
        }

        writer.WriteRaw(items.Count == 0 ? "[]"u8 : "]"u8);
        return true;
    }

    private static object FromNumber(JsonElement json) =>
        json.TryGetInt32(out var small) ? small : json.TryGetInt64(out var large) ? large : json.GetDouble();

    private static List<object?> FromArray(JsonElement json)
    {
        var items = new List<object?>(json.GetArrayLength());

        foreach (var item in json.EnumerateArray())
        {
            items.Add(FromJson(item));
        }

        return items;
    }

    private static OrderedDictionary<string, object?> FromObject(JsonElement json)
    {
        var fields = new OrderedDictionary<string, object?>(StringComparer.Ordinal);

        foreach (var field in json.EnumerateObject())
        {
            fields[field.Name] = FromJson(field.Value);
        }

        return fields;
    }

    private static OrderedDictionary<string, object?> FromFields(ObjectValueNode literal)
    {
        var fields = new OrderedDictionary<string, object?>(StringComparer.Ordinal);

        foreach (var field in literal.Fields)
        {
            fields[field.Name.Value] = FromLiteral(field.Value);
        }

        return fields;
    }
}

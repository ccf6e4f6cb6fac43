using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphQLSubs.Execution;

/// <summary>
/// Shows a value in an error message as graphql-js's <c>inspect</c> does: at most ten items and two levels, so that a message stays
/// short however large the value is.
/// </summary>
internal static class Inspector
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    // Not in graphql-js: an object shows all of its fields, and a hostile one may be told of fifty times.
    private const int MaxLength = 4_096;

    public static string Inspect(JsonElement value) => Cut(Inspect(value, 0));

    /// <summary>Shows a runtime value. Values of classes are shown by the name of their class only.</summary>
    public static string Inspect(object? value) => Cut(Inspect(value, 0));

    private static string Cut(string shown) => shown.Length <= MaxLength ? shown : shown[..MaxLength] + "…";

    private static string Inspect(object? value, int depth) => value switch
    {
        null => "null",
        JsonElement json => Inspect(json, depth),
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        double number => JavaScriptNumber.Format(number),
        float number => JavaScriptNumber.Format(number),
        IReadOnlyDictionary<string, object?> fields => Braces(
            fields.Select(field => (field.Key, Value: field.Value)), field => Inspect(field.Value, depth + 1), fields.Count, depth),
        IList items => Brackets(items.Cast<object?>(), item => Inspect(item, depth + 1), items.Count, depth),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IError => "{}",
        _ => $"[object {value.GetType().Name}]",
    };

    private static string Inspect(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "undefined",
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => JavaScriptNumber.Format(value.GetDouble()),
        JsonValueKind.String => Quote(value.GetString()!),
        JsonValueKind.Array => Brackets(value.EnumerateArray(), item => Inspect(item, depth + 1), value.GetArrayLength(), depth),
        _ => Braces(
            value.EnumerateObject().Select(field => (field.Name, field.Value)),
            field => Inspect(field.Value, depth + 1),
            value.GetPropertyCount(),
            depth),
    };

    private static string Brackets<T>(IEnumerable<T> items, Func<T, string> inspect, int count, int depth)
    {
        if (count == 0)
        {
            return "[]";
        }

        if (depth >= MaxDepth)
        {
            return "[Array]";
        }

        var shown = items.Take(MaxItems).Select(inspect);
        var left = count - MaxItems;
        return "[" + string.Join(", ", left switch
        {
            <= 0 => shown,
            1 => shown.Append("... 1 more item"),
            _ => shown.Append($"... {left} more items"),
        }) + "]";
    }

    private static string Braces<T>(IEnumerable<(string Name, T Value)> fields, Func<(string Name, T Value), string> inspect, int count, int depth)
    {
        if (count == 0)
        {
            return "{}";
        }

        return depth >= MaxDepth
            ? "[Object]"
            : "{ " + string.Join(", ", fields.Select(field => $"{field.Name}: {inspect(field)}")) + " }";
    }

    /// <summary>A string as <c>JSON.stringify</c> writes it.</summary>
    private static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');

        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];

            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}

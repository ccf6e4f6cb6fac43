using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.Server.Interception;

/// <summary>
/// Context data and global state as one JSON object. Its names, and those of the objects in it, are sorted: equal data make equal
/// texts, which the shapes of subscriptions rely on.
/// </summary>
internal static class ContextJson
{
    private const int MaxDepth = 32;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="maxBytes">How many bytes they may take.</param>
    /// <param name="json">One JSON object; null where there are no entries.</param>
    /// <param name="problem">Otherwise what is wrong, as a sentence that names the entry.</param>
    public static bool TryWrite(
        IEnumerable<KeyValuePair<string, object?>> entries,
        int maxBytes,
        out string? json,
        [NotNullWhen(false)] out string? problem)
    {
        var output = new ArrayBufferWriter<byte>();
        json = null;
        problem = null;
        var count = 0;

        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();

            foreach (var (name, value) in entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                count++;

                if (Write(writer, value, depth: 1) is { } reason)
                {
                    problem = $"'{name}' {reason}; kept are strings, numbers, booleans, null, and lists and maps of those.";
                    return false;
                }
            }

            writer.WriteEndObject();
        }

        if (output.WrittenCount > maxBytes)
        {
            problem = $"It takes {output.WrittenCount} bytes as JSON; at most {maxBytes} are kept.";
            return false;
        }

        json = count == 0 ? null : Encoding.UTF8.GetString(output.WrittenSpan);
        return true;
    }

    /// <summary>Reads what <see cref="TryWrite"/> wrote.</summary>
    public static Dictionary<string, object?> Read(string? json)
    {
        if (json is null)
        {
            return new(StringComparer.Ordinal);
        }

        using var document = JsonDocument.Parse(json);
        return ReadMap(document.RootElement);
    }

    /// <summary>What is wrong with a value; null: it is written.</summary>
    private static string? Write(Utf8JsonWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return null;
            case string text:
                writer.WriteStringValue(text);
                return null;
            case bool truth:
                writer.WriteBooleanValue(truth);
                return null;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, null));
                return null;
            case ulong number:
                writer.WriteNumberValue(number);
                return null;
            case decimal number:
                writer.WriteNumberValue(number);
                return null;
            case float or double:
                var floating = Convert.ToDouble(value, null);

                if (!double.IsFinite(floating))
                {
                    return "is no finite number";
                }

                writer.WriteNumberValue(floating);
                return null;
            case IDictionary or IEnumerable when depth == MaxDepth:
                return $"is nested more than {MaxDepth} levels deep";
            case IDictionary map:
                return WriteMap(writer, map, depth);
            case IEnumerable<KeyValuePair<string, object?>> map:
                return WriteMap(writer, new Dictionary<string, object?>(map), depth);
            case ICollection or IEnumerable<object?>:
                return WriteList(writer, (IEnumerable)value, depth);
            default:
                return $"is or holds a {value.GetType()}";
        }
    }

    private static string? WriteMap(Utf8JsonWriter writer, IDictionary map, int depth)
    {
        writer.WriteStartObject();

        foreach (var key in map.Keys.Cast<object>().OrderBy(static key => key as string, StringComparer.Ordinal))
        {
            if (key is not string name)
            {
                return $"holds a map whose key is a {key.GetType()}";
            }

            writer.WritePropertyName(name);

            if (Write(writer, map[key], depth + 1) is { } problem)
            {
                return problem;
            }
        }

        writer.WriteEndObject();
        return null;
    }

    private static string? WriteList(Utf8JsonWriter writer, IEnumerable list, int depth)
    {
        writer.WriteStartArray();

        foreach (var item in list)
        {
            if (Write(writer, item, depth + 1) is { } problem)
            {
                return problem;
            }
        }

        writer.WriteEndArray();
        return null;
    }

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Array => ReadList(value),
        JsonValueKind.Object => ReadMap(value),
        _ => null,
    };

    private static Dictionary<string, object?> ReadMap(JsonElement map)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);

        foreach (var entry in map.EnumerateObject())
        {
            entries[entry.Name] = Read(entry.Value);
        }

        return entries;
    }

    /// <summary>A list of strings, the usual one, as an array of those, so that a resolver can take it as what it is.</summary>
    private static object?[] ReadList(JsonElement list) => list.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String)
        ? list.EnumerateArray().Select(static item => item.GetString()!).ToArray()
        : list.EnumerateArray().Select(Read).ToArray();
}

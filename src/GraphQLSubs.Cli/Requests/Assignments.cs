using System.Text.Json;

namespace GraphQLSubs.Cli.Requests;

/// <summary>
/// <c>name=value</c> as people write it: a value that is JSON is taken as such (<c>limit=5</c>, <c>input={"a":1}</c>,
/// <c>text="5"</c>), any other is a string (<c>room=lobby</c>).
/// </summary>
internal static class Assignments
{
    /// <exception cref="FormatException">One has no name; the message shows it.</exception>
    public static Dictionary<string, string> Parse(IEnumerable<string> assignments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var assignment in assignments)
        {
            if (assignment.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals))
            {
                throw new FormatException($"'{assignment}' is not of the form name=value.");
            }

            values[assignment[..equals]] = ToJson(assignment[(equals + 1)..]);
        }

        return values;
    }

    /// <summary>Reads one JSON object whose members are the values.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Dictionary<string, string> ParseObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText(), StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException($"'{json}' is not a JSON object.", exception);
        }
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> values)
    {
        writer.WriteStartObject();

        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(value);
        }

        writer.WriteEndObject();
    }

    private static string ToJson(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            return value;
        }
        catch (JsonException)
        {
            return $"\"{JsonEncodedText.Encode(value)}\"";
        }
    }
}

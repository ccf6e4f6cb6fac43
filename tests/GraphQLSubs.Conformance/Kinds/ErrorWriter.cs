using System.Text.Json;
using GraphQLSubs.Language;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>Writes errors without what the reference has not: extensions.</summary>
internal static class ErrorWriter
{
    public static void Write(string key, IEnumerable<IError> errors, Utf8JsonWriter output)
    {
        output.WriteStartArray(key);

        foreach (var error in errors)
        {
            output.WriteStartObject();
            output.WriteString("message", error.Message);

            if (error.Locations.Count > 0)
            {
                WriteLocations(error.Locations, output);
            }

            output.WriteEndObject();
        }

        output.WriteEndArray();
    }

    private static void WriteLocations(IEnumerable<SourceLocation> locations, Utf8JsonWriter output)
    {
        output.WriteStartArray("locations");

        foreach (var location in locations)
        {
            output.WriteStartObject();
            output.WriteNumber("line", location.Line);
            output.WriteNumber("column", location.Column);
            output.WriteEndObject();
        }

        output.WriteEndArray();
    }
}

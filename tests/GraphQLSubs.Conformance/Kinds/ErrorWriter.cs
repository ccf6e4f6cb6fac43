using System.Text.Json;

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
            output.WriteStartArray("locations");

            foreach (var location in error.Locations)
            {
                output.WriteStartObject();
                output.WriteNumber("line", location.Line);
                output.WriteNumber("column", location.Column);
                output.WriteEndObject();
            }

            output.WriteEndArray();
            output.WriteEndObject();
        }

        output.WriteEndArray();
    }
}

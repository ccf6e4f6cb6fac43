using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>Writes errors as <see href="https://spec.graphql.org/September2025/#sec-Errors">the specification has them</see>.</summary>
internal static class ErrorWriter
{
    /// <summary>Writes the list, brackets included.</summary>
    public static void Write(ResultWriter writer, IReadOnlyList<IError> errors)
    {
        var separator = (byte)'[';

        foreach (var error in errors)
        {
            writer.WriteRaw(separator);
            separator = (byte)',';
            Write(writer, error);
        }

        writer.WriteRaw((byte)']');
    }

    private static void Write(ResultWriter writer, IError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        WriteLocations(writer, error);
        WritePath(writer, error);

        // Clients branch on codes, so there is always one.
        writer.WriteRaw(",\"extensions\":{\"code\":"u8);
        writer.WriteString(error.Code ?? ErrorCodes.UnexpectedError);

        foreach (var (name, value) in error.Extensions)
        {
            var start = writer.Length;
            writer.WriteRaw((byte)',');
            writer.WriteString(name);
            writer.WriteRaw((byte)':');

            if (name == "code" || !PlainValue.TryWrite(value, writer))
            {
                writer.Truncate(start);
            }
        }

        writer.WriteRaw("}}"u8);
    }

    private static void WriteLocations(ResultWriter writer, IError error)
    {
        for (var i = 0; i < error.Locations.Count; i++)
        {
            writer.WriteRaw(i == 0 ? ",\"locations\":["u8 : ","u8);
            writer.WriteRaw("{\"line\":"u8);
            writer.WriteNumber((long)error.Locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteNumber((long)error.Locations[i].Column);
            writer.WriteRaw((byte)'}');
        }

        if (error.Locations.Count > 0)
        {
            writer.WriteRaw((byte)']');
        }
    }

    private static void WritePath(ResultWriter writer, IError error)
    {
        if (error.Path is null)
        {
            return;
        }

        writer.WriteRaw(",\"path\":"u8);
        PlainValue.TryWrite(error.Path.ToList(), writer);
    }
}

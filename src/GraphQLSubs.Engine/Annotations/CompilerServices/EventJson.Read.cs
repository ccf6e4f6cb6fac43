using System.Globalization;
using System.Text.Json;

namespace GraphQLSubs.CompilerServices;

/// <content>The scalars, read.</content>
public static partial class EventJson
{
    /// <summary>Reads a string.</summary>
    public static string ReadString(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            // An escaped surrogate without its other half.
            throw new JsonException("The string is not valid Unicode.", exception);
        }
    }

    /// <summary>Reads a boolean.</summary>
    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new JsonException($"Expected a boolean, found {reader.TokenType}."),
    };

    /// <summary>Reads a number as <see cref="int"/>.</summary>
    public static int ReadInt32(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetInt32(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="short"/>.</summary>
    public static short ReadInt16(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetInt16(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="long"/>.</summary>
    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetInt64(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="ushort"/>.</summary>
    public static ushort ReadUInt16(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetUInt16(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="uint"/>.</summary>
    public static uint ReadUInt32(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetUInt32(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="ulong"/>.</summary>
    public static ulong ReadUInt64(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetUInt64(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="byte"/>.</summary>
    public static byte ReadByte(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetByte(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="sbyte"/>.</summary>
    public static sbyte ReadSByte(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetSByte(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="decimal"/>.</summary>
    public static decimal ReadDecimal(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetDecimal(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="float"/>.</summary>
    public static float ReadSingle(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetSingle(out var value), value, ref reader);
    }

    /// <summary>Reads a number as <see cref="double"/>.</summary>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return Read(reader.TryGetDouble(out var value), value, ref reader);
    }

    /// <summary>Reads a string as <see cref="Guid"/>.</summary>
    public static Guid ReadGuid(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return Read(reader.TryGetGuid(out var value), value, ref reader);
    }

    /// <summary>Reads a string as <see cref="DateTime"/>.</summary>
    public static DateTime ReadDateTime(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return Read(reader.TryGetDateTime(out var value), value, ref reader);
    }

    /// <summary>Reads a string as <see cref="DateTimeOffset"/>.</summary>
    public static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return Read(reader.TryGetDateTimeOffset(out var value), value, ref reader);
    }

    /// <summary>Reads a date, <c>2026-11-22</c>.</summary>
    public static DateOnly ReadDateOnly(ref Utf8JsonReader reader) =>
        Read(DateOnly.TryParseExact(ReadString(ref reader), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value), value, ref reader);

    /// <summary>Reads a time of day, <c>09:30:00.0000000</c>.</summary>
    public static TimeOnly ReadTimeOnly(ref Utf8JsonReader reader) =>
        Read(TimeOnly.TryParseExact(ReadString(ref reader), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value), value, ref reader);

    /// <summary>Reads a duration, <c>1.02:30:00</c>.</summary>
    public static TimeSpan ReadTimeSpan(ref Utf8JsonReader reader) =>
        Read(TimeSpan.TryParseExact(ReadString(ref reader), "c", CultureInfo.InvariantCulture, out var value), value, ref reader);

    /// <summary>Reads a URI, absolute or relative.</summary>
    public static Uri ReadUri(ref Utf8JsonReader reader) =>
        Read(Uri.TryCreate(ReadString(ref reader), UriKind.RelativeOrAbsolute, out var value), value, ref reader)!;

    /// <summary>Reads bytes in Base64.</summary>
    public static byte[] ReadBytes(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return Read(reader.TryGetBytesFromBase64(out var value), value, ref reader)!;
    }

    /// <summary>Reads any value.</summary>
    public static JsonElement ReadJsonElement(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Reads an enum by its C# name, or its number where it has none.</summary>
    public static T ReadEnum<T>(ref Utf8JsonReader reader)
        where T : struct, Enum => Read(Enum.TryParse<T>(ReadString(ref reader), out var value), value, ref reader);
}

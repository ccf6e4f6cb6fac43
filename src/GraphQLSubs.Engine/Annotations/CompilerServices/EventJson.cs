using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace GraphQLSubs.CompilerServices;

/// <summary>
/// Called by generated codecs. <see cref="Utf8JsonReader"/> throws <see cref="InvalidOperationException"/> for a token of another
/// kind; what is wrong with a payload is a <see cref="JsonException"/> here, always.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class EventJson
{
    /// <summary>Reads one item of a list.</summary>
    public delegate T ItemReader<out T>(ref Utf8JsonReader reader);

    /// <summary>Checks that an object begins here.</summary>
    public static void ReadStartObject(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.StartObject);

    /// <summary>Goes on to the next property's name; false: the object has ended.</summary>
    public static bool ReadPropertyName(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Reads a list.</summary>
    public static T[] ReadArray<T>(ref Utf8JsonReader reader, ItemReader<T> readItem)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var items = new List<T>();

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(readItem(ref reader));
        }

        return [.. items];
    }

    /// <summary>A property that a message must have.</summary>
    public static T Required<T>([NotNull] T? value, string name)
        where T : class => value ?? throw new JsonException($"The message has no \"{name}\".");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType expected)
    {
        if (reader.TokenType != expected)
        {
            throw new JsonException($"Expected {expected}, found {reader.TokenType}.");
        }
    }

    private static T Read<T>(bool isRead, T value, ref Utf8JsonReader reader) =>
        isRead ? value : throw new JsonException($"Expected {typeof(T).Name}, found {reader.TokenType}.");
}

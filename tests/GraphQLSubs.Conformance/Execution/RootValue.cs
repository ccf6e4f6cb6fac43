using System.Text.Json;

namespace GraphQLSubs.Conformance.Execution;

/// <summary>
/// The data of a case as resolvers return it: <c>{"__error": "…"}</c> is an error at its position, <c>{"__counter": …}</c> a value
/// that comes later.
/// </summary>
internal static class RootValue
{
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        // JavaScript has one kind of number: 1.0 is 1.
        JsonValueKind.Number when json.GetDouble() is var number && number == (int)number => (int)number,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object when json.TryGetProperty("__error", out var message) => Error(message.GetString()!),
        JsonValueKind.Object when json.TryGetProperty("__counter", out var counter) => Counter.Read(counter),
        JsonValueKind.Object => ReadFields(json),
        _ => null,
    };

    public static IError Error(string message) => ErrorBuilder.New().SetMessage(message).Build();

    private static OrderedDictionary<string, object?> ReadFields(JsonElement json)
    {
        var fields = new OrderedDictionary<string, object?>(StringComparer.Ordinal);

        foreach (var property in json.EnumerateObject())
        {
            fields[property.Name] = Read(property.Value);
        }

        return fields;
    }
}

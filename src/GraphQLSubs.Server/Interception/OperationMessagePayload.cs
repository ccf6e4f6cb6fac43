using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GraphQLSubs.AspNetCore.Subscriptions.Protocols;

namespace GraphQLSubs.Server.Interception;

/// <summary>A payload that is read when it is first asked for.</summary>
/// <param name="json">One JSON object in UTF-8; empty: none.</param>
internal sealed class OperationMessagePayload(ReadOnlyMemory<byte> json) : IOperationMessagePayload
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    private JsonElement? _payload;

    public JsonElement Payload => _payload ??= Read(json);

    public T? As<T>(JsonTypeInfo<T> typeInfo) => Payload.Deserialize(typeInfo);

    /// <summary>A JSON object as an element that nobody has to dispose of; of nothing an empty one.</summary>
    public static JsonElement Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json.IsEmpty ? EmptyObject : json);
        return document.RootElement.Clone();
    }
}

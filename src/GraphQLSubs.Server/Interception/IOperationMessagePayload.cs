using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GraphQLSubs.AspNetCore.Subscriptions.Protocols;

/// <summary>The payload of a client's message.</summary>
public interface IOperationMessagePayload
{
    /// <summary>The payload: an object, which is empty where the client sent none.</summary>
    JsonElement Payload { get; }

    /// <summary>
    /// Reads the payload as a type of yours: <c>payload.As(AppJsonContext.Default.ConnectParams)</c>. There is no <c>As&lt;T&gt;()</c>
    /// that finds the type's members itself, since ahead-of-time compiled code has no reflection to do it with.
    /// </summary>
    /// <param name="typeInfo">How the type is read; made by a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>.</param>
    /// <exception cref="JsonException">The payload is none of that type.</exception>
    T? As<T>(JsonTypeInfo<T> typeInfo);
}

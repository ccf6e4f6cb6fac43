using System.Text.Json;

namespace GraphQLSubs.Cli.Sockets;

/// <summary>A message of the server: <c>{"type": …, "id": …, "payload": …}</c>.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Payload">Its payload as JSON in UTF-8; empty: none.</param>
internal readonly record struct ServerMessage(string Type, byte[] Payload)
{
    /// <exception cref="FormatException">It is no message of graphql-transport-ws.</exception>
    public static ServerMessage Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var payload = document.RootElement.TryGetProperty("payload"u8, out var value) ? JsonText.Of(value) : [];
            return new(document.RootElement.GetProperty("type"u8).GetString()!, payload);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The server sent what is no message of graphql-transport-ws.", exception);
        }
    }
}

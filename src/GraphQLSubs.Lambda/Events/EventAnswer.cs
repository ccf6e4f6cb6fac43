using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQLSubs.Server;

namespace GraphQLSubs.Lambda.Events;

/// <summary>Writes what API Gateway expects back: always an object with a <c>statusCode</c>.</summary>
internal static class EventAnswer
{
    // The reader is API Gateway, not a page of HTML: escaping quotes and non-ASCII text as \uXXXX would only inflate the answer.
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For messages and disconnects: one-way routes, whose answer nobody sees.</summary>
    public static ReadOnlyMemory<byte> Ok { get; } = "{\"statusCode\":200}"u8.ToArray();

    /// <summary>
    /// <c>{"statusCode":200,"headers":{"Sec-WebSocket-Protocol":"…"}}</c> lets the client in,
    /// <c>{"statusCode":4xx,"body":"…"}</c> does not.
    /// </summary>
    public static ReadOnlyMemory<byte> ToConnect(ConnectResponse response) => Write(writer =>
    {
        writer.WriteNumber("statusCode"u8, response.StatusCode);

        if (response.Protocol is not null)
        {
            writer.WriteStartObject("headers"u8);
            writer.WriteString("Sec-WebSocket-Protocol"u8, response.Protocol);
            writer.WriteEndObject();
        }

        if (response.Message is not null)
        {
            writer.WriteString("body"u8, response.Message);
        }
    });

    /// <summary><c>{"statusCode":200,"headers":{…},"body":"…","isBase64Encoded":false}</c></summary>
    public static ReadOnlyMemory<byte> ToHttp(HttpResponse response) => Write(writer =>
    {
        writer.WriteNumber("statusCode"u8, response.StatusCode);
        writer.WriteStartObject("headers"u8);

        foreach (var (name, value) in response.Headers)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.WriteString("body"u8, response.Body.Span);
        writer.WriteBoolean("isBase64Encoded"u8, false);
    });

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}

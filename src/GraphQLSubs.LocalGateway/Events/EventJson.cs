using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.LocalGateway.Events;

/// <summary>The parts that several events share, each written in the order in which AWS writes it.</summary>
internal static class EventJson
{
    // AWS escapes no more than JSON demands: "+0000" stays readable.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(output, WriterOptions);
        json.WriteStartObject();
        write(json, state);
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    /// <summary>Of a repeated name <paramref name="single"/> shows the last value and <paramref name="multi"/> all of them.</summary>
    public static void WriteMultiMap(Utf8JsonWriter json, string single, string multi, IEnumerable<KeyValuePair<string, string[]>> map)
    {
        json.WriteStartObject(single);

        foreach (var (name, values) in map)
        {
            json.WriteString(name, values[^1]);
        }

        json.WriteEndObject();
        json.WriteStartObject(multi);

        foreach (var (name, values) in map)
        {
            json.WriteStartArray(name);

            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The authorizer's context; absent without an authorizer.</summary>
    public static void WriteAuthorizer(Utf8JsonWriter json, ConnectionContext connection, long? integrationLatencyMs = null)
    {
        if (connection.Authorizer is null)
        {
            return;
        }

        json.WriteStartObject("authorizer");
        WriteStrings(json, connection.Authorizer);

        if (integrationLatencyMs is { } latencyMs)
        {
            json.WriteNumber("integrationLatency", latencyMs);
        }

        json.WriteEndObject();
    }

    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> members)
    {
        json.WriteStartObject(name);
        WriteStrings(json, members);
        json.WriteEndObject();
    }

    public static void WriteRequest(Utf8JsonWriter json, string requestId, DateTimeOffset requestTime)
    {
        json.WriteString("extendedRequestId", requestId);
        json.WriteString("requestTime", CommonLogFormat(requestTime));
        json.WriteString("messageDirection", "IN");
    }

    public static void WriteConnection(Utf8JsonWriter json, ConnectionContext connection, string requestId, DateTimeOffset requestTime)
    {
        json.WriteString("stage", connection.Stage);
        json.WriteNumber("connectedAt", connection.ConnectedAt.ToUnixTimeMilliseconds());
        json.WriteNumber("requestTimeEpoch", requestTime.ToUnixTimeMilliseconds());
        WriteIdentity(json, connection);
        json.WriteString("requestId", requestId);
        json.WriteString("domainName", connection.DomainName);
        json.WriteString("connectionId", connection.ConnectionId);
        json.WriteString("apiId", connection.ApiId);
    }

    /// <summary><c>22/Nov/2026:07:11:42 +0000</c>: always English, always UTC.</summary>
    public static string CommonLogFormat(DateTimeOffset time) =>
        time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    private static void WriteIdentity(Utf8JsonWriter json, ConnectionContext connection)
    {
        json.WriteStartObject("identity");

        if (connection.UserAgent is not null)
        {
            json.WriteString("userAgent", connection.UserAgent);
        }

        json.WriteString("sourceIp", connection.SourceIp);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> members)
    {
        foreach (var (name, value) in members)
        {
            json.WriteString(name, value);
        }
    }
}

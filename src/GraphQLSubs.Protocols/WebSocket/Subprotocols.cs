namespace GraphQLSubs.Protocols;

/// <summary>The subprotocols that are spoken here.</summary>
public static class Subprotocols
{
    /// <summary>All codecs, the preferred one first.</summary>
    public static IReadOnlyList<ProtocolCodec> All { get; } = [GraphQLTransportWs.Instance];

    /// <summary>Their names, for people: <c>graphql-transport-ws</c>.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(codec => codec.Subprotocol));

    /// <summary>
    /// Chooses among what the client offers, in the client's order of preference
    /// (<see href="https://www.rfc-editor.org/rfc/rfc6455#section-4.1">RFC 6455, section 4.1</see>); null: nothing acceptable.
    /// </summary>
    /// <param name="offered">The value of <c>Sec-WebSocket-Protocol</c>: names separated by commas; null: no such header.</param>
    public static ProtocolCodec? Choose(string? offered)
    {
        foreach (var name in (offered ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(name) is { } codec)
            {
                return codec;
            }
        }

        return null;
    }

    /// <summary>Finds a codec by the exact name of its subprotocol.</summary>
    public static ProtocolCodec? Find(string subprotocol)
    {
        foreach (var codec in All)
        {
            if (codec.Subprotocol == subprotocol)
            {
                return codec;
            }
        }

        return null;
    }
}

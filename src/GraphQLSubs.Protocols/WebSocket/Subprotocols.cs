namespace GraphQLSubs.Protocols;

/// <summary>The dialects that are spoken here.</summary>
public static class Subprotocols
{
    /// <summary>All codecs, the preferred one first.</summary>
    public static IReadOnlyList<ProtocolCodec> All { get; } =
        [GraphQLTransportWs.Instance, LegacyGraphQLWs.Instance, AppSyncRealtime.Instance];

    /// <summary>The subprotocols' names, for people: <c>graphql-transport-ws, graphql-ws</c>.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(codec => codec.Subprotocol).Distinct());

    /// <summary>
    /// Finds a codec by its exact <see cref="ProtocolCodec.Name"/>. Asked for each recipient of a delivery: a comparison, no look-up.
    /// </summary>
    public static ProtocolCodec? Find(string name) => name switch
    {
        "graphql-transport-ws" => GraphQLTransportWs.Instance,
        "graphql-ws" => LegacyGraphQLWs.Instance,
        "appsync" => AppSyncRealtime.Instance,
        _ => null,
    };
}

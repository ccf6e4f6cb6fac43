namespace GraphQLSubs.Protocols;

/// <summary>What a client offers to speak when it connects.</summary>
/// <param name="Subprotocols">The value of <c>Sec-WebSocket-Protocol</c>: names separated by commas; null: no such header.</param>
/// <param name="HeaderParameter">The query parameter <c>header</c>, by which AppSync's clients are known; null: none.</param>
public readonly record struct ProtocolOffer(string? Subprotocols, string? HeaderParameter = null)
{
    /// <summary>
    /// Chooses in the client's order of preference
    /// (<see href="https://www.rfc-editor.org/rfc/rfc6455#section-4.1">RFC 6455, section 4.1</see>).
    /// </summary>
    public OfferDecision Choose()
    {
        var names = (Subprotocols ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        foreach (var name in names)
        {
            if (name == GraphQLTransportWs.Instance.Subprotocol)
            {
                return new AcceptOffer(GraphQLTransportWs.Instance);
            }

            // Two dialects share this name; only AppSync's clients bring a header.
            if (name == LegacyGraphQLWs.Instance.Subprotocol)
            {
                return AppSyncHeader.Find(names, HeaderParameter) is { } header ? ChooseAppSync(header) : new AcceptOffer(LegacyGraphQLWs.Instance);
            }
        }

        return new RefuseOffer(
            $"{CloseReason.SubprotocolNotAcceptable.Text}: offer {Protocols.Subprotocols.Names} in Sec-WebSocket-Protocol.");
    }

    private static OfferDecision ChooseAppSync(string header) => AppSyncHeader.TryDecode(header, out var json, out var problem)
        ? new AcceptOffer(AppSyncRealtime.Instance, json)
        : new RefuseOffer($"The header that the client authorizes its connection with {problem}.");
}

namespace GraphQLSubs.Protocols;

/// <summary>What a <see cref="ProtocolOffer"/> leads to.</summary>
public abstract record OfferDecision;

/// <summary>Open the connection.</summary>
/// <param name="Codec">The dialect that is spoken on it.</param>
/// <param name="InitPayload">
/// What other dialects say in the payload of <c>connection_init</c> and this one says already now: one JSON object; null: nothing.
/// </param>
public sealed record AcceptOffer(ProtocolCodec Codec, string? InitPayload = null) : OfferDecision;

/// <summary>Refuse the connection with status 400.</summary>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record RefuseOffer(string Reason) : OfferDecision;

namespace GraphQLSubs.Conformance;

/// <summary>How well an outcome agrees with the recorded one; the best first.</summary>
internal enum Tier
{
    /// <summary>Messages and the order of errors too.</summary>
    Exact,

    /// <summary>The same errors in any order.</summary>
    Message,

    /// <summary>The same number of errors, at the same places; messages are ignored.</summary>
    Shape,

    /// <summary>Not even that.</summary>
    Fail,
}

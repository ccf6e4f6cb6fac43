using System.Text.RegularExpressions;

namespace GraphQLSubs.Differential;

/// <summary>A class of differences that are known.</summary>
/// <param name="Side">Whom it concerns.</param>
/// <param name="Pattern">What such a difference reads like.</param>
/// <param name="Reason">Why it is meant.</param>
internal sealed record Deviation(Side Side, Regex Pattern, string Reason);

/// <summary>Whom a difference concerns.</summary>
internal enum Side
{
    /// <summary>The engine says something else than graphql 17.</summary>
    Engine,

    /// <summary>Graphql 16 says something else than graphql 17.</summary>
    Sixteen,
}

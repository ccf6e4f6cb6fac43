using System.Text.Json;

namespace GraphQLSubs.Differential;

/// <summary>What graphql 17 makes of a case, and graphql 16 where that is something else.</summary>
internal sealed record OracleAnswer(JsonElement Outcome, JsonElement? Outcome16)
{
    /// <summary>The reference itself threw: the case proves nothing.</summary>
    public bool IsCrash => Outcome.TryGetProperty("crash", out _);

    public static OracleAnswer Read(JsonElement json) =>
        new(json.GetProperty("outcome"), json.TryGetProperty("outcome16", out var outcome16) ? outcome16 : null);
}

using System.Text.Json;

namespace GraphQLSubs.Differential;

/// <summary>What graphql 17 makes of a case, and whether graphql 16 makes the same of it.</summary>
internal sealed record OracleAnswer(JsonElement Outcome, bool IsSameIn16)
{
    /// <summary>The reference itself threw: the case proves nothing.</summary>
    public bool IsCrash => Outcome.TryGetProperty("crash", out _);

    public static OracleAnswer Read(JsonElement json) => new(json.GetProperty("outcome"), json.GetProperty("same16").GetBoolean());
}

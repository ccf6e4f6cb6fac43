using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Resolvers;

namespace GraphQLSubs.Server.Interception;

/// <summary>Keeps the global state of a subscription for its events, as far as its operation reads it.</summary>
internal static class GlobalStateCodec
{
    /// <summary>Writes what is read of the state.</summary>
    /// <param name="state">The state; null: none.</param>
    /// <param name="reads">What the operation reads.</param>
    /// <param name="json">One JSON object; null where there is nothing to keep.</param>
    /// <param name="problem">What cannot be kept and why.</param>
    public static bool TryWrite(
        IReadOnlyDictionary<string, object?>? state,
        StateDependency reads,
        out string? json,
        [NotNullWhen(false)] out string? problem)
    {
        (json, problem) = (null, null);

        if (state is null || !reads.IsOnAny)
        {
            return true;
        }

        if (ContextJson.TryWrite(state.Where(entry => reads.IsOn(entry.Key)), ServerLimits.GlobalStateBytes, out json, out problem))
        {
            return true;
        }

        problem = $"The global state that the subscription reads cannot be kept for its events. {problem}";
        return false;
    }

    /// <summary>Reads what <see cref="TryWrite"/> wrote.</summary>
    public static IReadOnlyDictionary<string, object?>? Read(string? json) => json is null ? null : ContextJson.Read(json);
}

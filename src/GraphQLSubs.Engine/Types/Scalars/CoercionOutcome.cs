using System.Diagnostics.CodeAnalysis;

namespace GraphQLSubs.Types;

/// <summary>The two ways a coercion of <see cref="ScalarType"/> ends.</summary>
internal static class CoercionOutcome
{
    public static bool Succeed(object? result, out object? value, out string? error)
    {
        value = result;
        error = null;
        return true;
    }

    public static bool Fail(string message, out object? value, [NotNull] out string? error)
    {
        value = null;
        error = message;
        return false;
    }
}

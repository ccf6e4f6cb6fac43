using GraphQLSubs.Language;

namespace GraphQLSubs;

/// <summary>One entry of <c>errors</c>: <see href="https://spec.graphql.org/September2025/#sec-Errors">Errors</see>.</summary>
public interface IError
{
    /// <summary>What went wrong, for developers.</summary>
    string Message { get; }

    /// <summary><c>extensions.code</c>; see <see cref="ErrorCodes"/>.</summary>
    string? Code { get; }

    /// <summary>The places in the document, if known.</summary>
    IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>The place in the response, if any.</summary>
    Path? Path { get; }

    /// <summary>
    /// <c>extensions</c> without the code. Values: string, bool, int, long, double, null, and lists and dictionaries of those.
    /// </summary>
    IReadOnlyDictionary<string, object?> Extensions { get; }

    /// <summary>The exception behind it; logged, never sent.</summary>
    Exception? Exception { get; }
}

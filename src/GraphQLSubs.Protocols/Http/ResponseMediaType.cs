using System.Globalization;

namespace GraphQLSubs.Protocols;

/// <summary>
/// The media types of responses and the choice among them:
/// <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types">Media Types</see>.
/// </summary>
public static class ResponseMediaType
{
    /// <summary>The status says whether the request was good.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>
    /// What came before it: a well-formed request is always answered with 200. Also for clients that accept anything, as those which
    /// know the new one name it.
    /// </summary>
    public const string Json = "application/json";

    private const int Exact = 3;

    /// <summary>
    /// Chooses by <see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</see>: the greatest
    /// quality, then the client's order. Null: neither is acceptable.
    /// </summary>
    /// <param name="accept">The value of <c>Accept</c>; null or empty: anything.</param>
    public static string? Negotiate(string? accept)
    {
        if (string.IsNullOrWhiteSpace(accept))
        {
            return Json;
        }

        var graphQL = Preference(accept, GraphQLResponse);
        var json = Preference(accept, Json);

        if (graphQL.Quality <= 0 && json.Quality <= 0)
        {
            return null;
        }

        return graphQL.Specificity == Exact && (graphQL.Quality, -graphQL.Position).CompareTo((json.Quality, -json.Position)) > 0
            || json.Quality <= 0
            ? GraphQLResponse
            : Json;
    }

    /// <summary>What the most specific of the ranges that match a media type says about it.</summary>
    private static (int Specificity, double Quality, int Position) Preference(string accept, string mediaType)
    {
        var best = (Specificity: 0, Quality: 0.0, Position: 0);
        var position = 0;

        foreach (var range in accept.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            var specificity = parts[0] switch
            {
                var name when name.Equals(mediaType, StringComparison.OrdinalIgnoreCase) => Exact,
                "application/*" => 2,
                "*/*" => 1,
                _ => 0,
            };

            if (specificity > best.Specificity && TryReadParameters(parts.AsSpan(1), out var quality))
            {
                best = (specificity, quality, position);
            }

            position++;
        }

        return best;
    }

    /// <summary>Reads <c>q</c>; false where a charset other than UTF-8 is asked for.</summary>
    private static bool TryReadParameters(ReadOnlySpan<string> parameters, out double quality)
    {
        quality = 1;

        foreach (var parameter in parameters)
        {
            var (name, value) = SplitParameter(parameter);

            if (name.Equals("q", StringComparison.OrdinalIgnoreCase))
            {
                _ = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quality);
            }
            else if (name.Equals("charset", StringComparison.OrdinalIgnoreCase) && !IsUtf8(value))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsUtf8(string charset) =>
        charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);

    internal static (string Name, string Value) SplitParameter(string parameter) =>
        parameter.IndexOf('=', StringComparison.Ordinal) is var at and >= 0
            ? (parameter[..at].Trim(), parameter[(at + 1)..].Trim().Trim('"'))
            : (parameter, "");
}

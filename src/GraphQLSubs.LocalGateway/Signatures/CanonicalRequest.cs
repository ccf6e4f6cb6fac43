using System.Security.Cryptography;
using System.Text;

namespace GraphQLSubs.LocalGateway.Signatures;

/// <summary>
/// The form of a request over which both sides compute the signature.
/// <code>
/// method \n path \n query \n header:value \n … \n \n signed headers \n SHA-256 of the body
/// </code>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html"/>
/// </summary>
internal static class CanonicalRequest
{
    public static string Of(in SignedRequest request, string signedHeaders)
    {
        var target = request.RawTarget.Split('?', 2);
        var text = new StringBuilder()
            .Append(request.Method).Append('\n')
            .Append(Path(target[0])).Append('\n')
            .Append(Query(target.Length > 1 ? target[1] : "")).Append('\n');

        foreach (var name in signedHeaders.Split(';'))
        {
            text.Append(name).Append(':').AppendJoin(',', request.Headers[name].Select(Value)).Append('\n');
        }

        return text.Append('\n').Append(signedHeaders).Append('\n').Append(HashOf(request.Body.Span)).ToString();
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // Escaped once more than it was sent, as every service but S3 does: an @ becomes %40, a %3D becomes %253D.
    private static string Path(string rawPath) => string.Join('/', rawPath.Split('/').Select(Uri.EscapeDataString));

    private static string Query(string rawQuery)
    {
        var parameters =
            from parameter in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries)
            let pair = parameter.Split('=', 2)
            select (Name: Escape(pair[0]), Value: pair.Length > 1 ? Escape(pair[1]) : "");

        return string.Join('&', parameters
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Name}={parameter.Value}"));
    }

    private static string Escape(string sent) => Uri.EscapeDataString(Uri.UnescapeDataString(sent));

    // Without blanks around it, and with single ones within.
    private static string Value(string? value) => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

using System.Security.Cryptography;

namespace GraphQLSubs.LocalGateway.Events;

/// <summary>
/// Ids of requests, messages and connections. AWS's are eleven bytes in the URL alphabet of base64: fifteen characters and a <c>=</c>,
/// which paths must percent-encode. Clients and functions should take them as opaque; that they look real shows who does not.
/// </summary>
internal static class GatewayId
{
    private const int Bytes = 11;
    private const int Length = 16;

    public static string New()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(bytes);
        return Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');
    }

    public static bool IsWellFormed(string id) =>
        id.Length == Length && id[^1] == '=' && !id.AsSpan(0, Length - 1).ContainsAnyExcept(UrlAlphabet);

    private static readonly System.Buffers.SearchValues<char> UrlAlphabet =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}

using System.Security.Cryptography;
using System.Text;

namespace GraphQLSubs.Server.Documents;

/// <summary>The hash by which a document is known to clients and in the store.</summary>
internal static class Sha256
{
    /// <summary>The SHA-256 of a text's UTF-8 in lower-case hexadecimal: 64 characters.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

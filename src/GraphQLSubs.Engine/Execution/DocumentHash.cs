using System.Security.Cryptography;
using System.Text;

namespace GraphQLSubs.Execution;

/// <summary>The name of a document: that of <see cref="PreparedOperation.DocumentHash"/>, and the one that clients may send for it.</summary>
public static class DocumentHash
{
    /// <summary>The SHA-256 of a document's UTF-8 text in lower-case hexadecimal: 64 characters.</summary>
    public static string Of(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}

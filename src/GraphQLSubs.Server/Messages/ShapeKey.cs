using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Messages;

/// <summary>Names a shape by what it consists of: <see cref="Shape.Key"/>.</summary>
internal static class ShapeKey
{
    // 128 bits: among 2^40 shapes of one topic two are equal with a probability of 2^-49.
    private const int HashBytes = 16;

    /// <summary>The first half of a SHA-256 over all parts, each with its length in front so that none runs into the next.</summary>
    public static string Of(
        string documentHash, string? operationName, string? variables, string messageTypeName, string? principal, string? globalState)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, documentHash);
        Append(hash, operationName);
        Append(hash, variables);
        Append(hash, messageTypeName);
        Append(hash, principal);
        Append(hash, globalState);
        return Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, HashBytes));
    }

    private static void Append(IncrementalHash hash, string? part)
    {
        var utf8 = Encoding.UTF8.GetBytes(part ?? "");
        Span<byte> length = stackalloc byte[sizeof(int)];

        // -1 for null, which is not the empty text.
        BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : utf8.Length);
        hash.AppendData(length);
        hash.AppendData(utf8);
    }
}

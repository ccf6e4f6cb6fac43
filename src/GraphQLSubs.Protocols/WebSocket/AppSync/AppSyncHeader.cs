using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphQLSubs.Protocols;

/// <summary>
/// The header with which an AppSync client authorizes its connection: one JSON object, in base64 as the query parameter
/// <c>header</c>, or in base64url without padding as the entry <c>header-…</c> among the subprotocols.
/// </summary>
internal static class AppSyncHeader
{
    private const string EntryPrefix = "header-";

    /// <summary>The encoded header that a client connects with; null: none, so it speaks another dialect.</summary>
    public static string? Find(IEnumerable<string> subprotocols, string? parameter) =>
        subprotocols.FirstOrDefault(name => name.StartsWith(EntryPrefix, StringComparison.Ordinal))?[EntryPrefix.Length..] ?? parameter;

    /// <summary>Decodes it.</summary>
    /// <param name="encoded">What <see cref="Find"/> found.</param>
    /// <param name="json">One JSON object on success.</param>
    /// <param name="problem">Otherwise what is wrong with it.</param>
    public static bool TryDecode(
        string encoded, [NotNullWhen(true)] out string? json, [NotNullWhen(false)] out string? problem)
    {
        // The plus of base64 is a space once a query string is decoded, unless the client escaped it.
        var base64Url = encoded.TrimEnd('=').Replace('+', '-').Replace(' ', '-').Replace('/', '_');
        var utf8 = new byte[Base64Url.GetMaxDecodedLength(base64Url.Length)];
        json = null;

        if (Base64Url.DecodeFromChars(base64Url, utf8, out _, out var length) != OperationStatus.Done)
        {
            problem = "is not base64";
        }
        else if (length > ProtocolLimits.AppSyncHeaderBytes)
        {
            problem = $"has {length} bytes; at most {ProtocolLimits.AppSyncHeaderBytes} are allowed";
        }
        else if (!IsObject(utf8.AsSpan(0, length)))
        {
            problem = "is not a JSON object";
        }
        else
        {
            (json, problem) = (Encoding.UTF8.GetString(utf8, 0, length), null);
        }

        return json is not null;
    }

    private static bool IsObject(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ProtocolLimits.JsonDepth });
            reader.Read();
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();

            // A second value behind the object is a JsonException here.
            reader.Read();
            return isObject && !JsonText.HasUnpairedSurrogate(utf8);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

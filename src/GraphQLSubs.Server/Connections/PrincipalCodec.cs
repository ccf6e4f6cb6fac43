using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.Server.Connections;

/// <summary>
/// Writes who connected as one line of JSON, for the connection's record and, where an operation reads who asks, for its shape:
/// <c>[{"type":"jwt","claims":[["sub","u1"],["age","7","…#integer"]]}]</c>, one entry an identity. Kept are authentication type,
/// name and role claim types, and each claim's type, value and value type; not issuers and actors.
/// </summary>
internal static class PrincipalCodec
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a principal that fits into a record.</summary>
    /// <param name="principal">Null: nobody.</param>
    /// <param name="json">Null for nobody.</param>
    /// <param name="problem">What is wrong with one that takes more than <see cref="ServerLimits.PrincipalBytes"/>.</param>
    public static bool TryWrite(ClaimsPrincipal? principal, out string? json, [NotNullWhen(false)] out string? problem)
    {
        json = Write(principal);
        var bytes = Encoding.UTF8.GetByteCount(json ?? "");
        problem = bytes > ServerLimits.PrincipalBytes
            ? $"The claims take {bytes} bytes; at most {ServerLimits.PrincipalBytes} are kept."
            : null;
        return problem is null;
    }

    /// <summary>Writes a principal; null for nobody.</summary>
    public static string? Write(ClaimsPrincipal? principal)
    {
        if (principal is null)
        {
            return null;
        }

        var output = new ArrayBufferWriter<byte>();

        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartArray();

            foreach (var identity in principal.Identities)
            {
                Write(writer, identity);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write(ClaimsPrincipal)"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static ClaimsPrincipal? Read(string? json)
    {
        if (json is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return new ClaimsPrincipal(document.RootElement.EnumerateArray().Select(ReadIdentity));
    }

    private static void Write(Utf8JsonWriter writer, ClaimsIdentity identity)
    {
        writer.WriteStartObject();
        WriteUnless(null, "type", identity.AuthenticationType);
        WriteUnless(ClaimsIdentity.DefaultNameClaimType, "name", identity.NameClaimType);
        WriteUnless(ClaimsIdentity.DefaultRoleClaimType, "role", identity.RoleClaimType);
        writer.WriteStartArray("claims"u8);

        foreach (var claim in identity.Claims)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(claim.Type);
            writer.WriteStringValue(claim.Value);

            if (claim.ValueType != ClaimValueTypes.String)
            {
                writer.WriteStringValue(claim.ValueType);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        void WriteUnless(string? usual, string name, string? value)
        {
            if (value != usual)
            {
                writer.WriteString(name, value);
            }
        }
    }

    private static ClaimsIdentity ReadIdentity(JsonElement identity)
    {
        return new ClaimsIdentity(
            identity.GetProperty("claims"u8).EnumerateArray().Select(ReadClaim),
            ReadOr("type", null),
            ReadOr("name", ClaimsIdentity.DefaultNameClaimType),
            ReadOr("role", ClaimsIdentity.DefaultRoleClaimType));

        string? ReadOr(string name, string? usual) => identity.TryGetProperty(name, out var value) ? value.GetString() : usual;
    }

    private static Claim ReadClaim(JsonElement claim) => new(
        claim[0].GetString()!,
        claim[1].GetString()!,
        claim.GetArrayLength() > 2 ? claim[2].GetString() : ClaimValueTypes.String);
}

using System.Security.Claims;
using System.Text.Json;

namespace GraphQLSubs.Lambda.Events;

/// <summary>
/// Makes a principal of what API Gateway's authorizers leave in an event. Who it is goes to
/// <see cref="ClaimTypes.NameIdentifier"/>, its name to <see cref="ClaimTypes.Name"/>; every other member is a claim of its own
/// name.
/// </summary>
internal static class GatewayPrincipal
{
    /// <summary>The context that a Lambda authorizer returned, <c>principalId</c> beside it.</summary>
    public static ClaimsPrincipal? FromAuthorizer(JsonElement context) => Create(context, "Lambda", ["principalId", "sub"]);

    /// <summary>The claims of the token that a JWT authorizer verified.</summary>
    public static ClaimsPrincipal? FromJwt(JsonElement claims) => Create(claims, "JWT", ["sub"]);

    /// <summary>
    /// The caller of a signed request. Users of a Cognito identity pool share one role and session name, so their identity id
    /// counts first.
    /// </summary>
    public static ClaimsPrincipal? FromIam(JsonElement identity)
    {
        var id = identity.Member("cognitoIdentityId"u8).Text()
            ?? identity.Member("cognitoIdentity"u8).Member("identityId"u8).Text()
            ?? identity.Member("userArn"u8).Text();

        if (id is null)
        {
            return null;
        }

        var claims = new ClaimsIdentity("AWS_IAM");
        claims.AddClaim(new Claim(ClaimTypes.NameIdentifier, id));

        foreach (var name in (ReadOnlySpan<string>)["userArn", "accountId"])
        {
            if (identity.TryGetProperty(name, out var value) && value.Text() is { } text)
            {
                claims.AddClaim(new Claim(name, text));
            }
        }

        return new ClaimsPrincipal(claims);
    }

    private static ClaimsPrincipal? Create(JsonElement members, string authenticationType, ReadOnlySpan<string> idMembers)
    {
        if (members.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var idMember = IdMember(members, idMembers);
        var claims = new ClaimsIdentity(authenticationType);

        foreach (var member in members.EnumerateObject())
        {
            // How long the authorizer took is no claim about anybody.
            if (member.NameEquals("integrationLatency"u8) || Value(member.Value) is not { } value)
            {
                continue;
            }

            claims.AddClaim(new Claim(ClaimType(member.Name, idMember), value));
        }

        return claims.Claims.Any() ? new ClaimsPrincipal(claims) : null;
    }

    private static string ClaimType(string member, string? idMember) =>
        member == idMember ? ClaimTypes.NameIdentifier
        : member == "name" ? ClaimTypes.Name
        : member;

    private static string? IdMember(JsonElement members, ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (members.TryGetProperty(candidate, out var value) && value.Text() is not null)
            {
                return candidate;
            }
        }

        return null;
    }

    // API Gateway turns numbers and booleans of a WebSocket authorizer's context into strings; HTTP APIs keep them as they are.
    private static string? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.Text(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => element.GetRawText(),
    };
}

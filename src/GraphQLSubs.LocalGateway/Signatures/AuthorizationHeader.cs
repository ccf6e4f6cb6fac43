namespace GraphQLSubs.LocalGateway.Signatures;

/// <summary>
/// <c>AWS4-HMAC-SHA256 Credential={key}/{date}/{region}/{service}/aws4_request, SignedHeaders=host;x-amz-date, Signature={hex}</c>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html"/>
/// </summary>
internal sealed record AuthorizationHeader
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    private static readonly string[] Required = ["Credential", "Signature", "SignedHeaders"];

    private AuthorizationHeader(string accessKeyId, CredentialScope scope, string signedHeaders, string signature)
    {
        AccessKeyId = accessKeyId;
        Scope = scope;
        SignedHeaders = signedHeaders;
        Signature = signature;
    }

    public string AccessKeyId { get; }

    public CredentialScope Scope { get; }

    /// <summary>Names in lower case, sorted, with semicolons between.</summary>
    public string SignedHeaders { get; }

    public string Signature { get; }

    /// <summary>Null, and what is wrong: the header is not of this form.</summary>
    public static AuthorizationHeader? Parse(string value, out string problem)
    {
        if (!value.StartsWith(Algorithm + ' ', StringComparison.Ordinal))
        {
            problem = $"Authorization header requires the algorithm '{Algorithm}'.";
            return null;
        }

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var part in value[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);

            if (equals <= 0 || !parameters.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                problem = $"'{part}' not a valid key=value pair (missing equal-sign, or repeated) in Authorization header.";
                return null;
            }
        }

        string[] missing = [.. Required.Where(name => parameters.GetValueOrDefault(name, "").Length == 0)];

        if (missing.Length > 0)
        {
            problem = string.Join(' ', missing.Select(name => $"Authorization header requires '{name}' parameter."));
            return null;
        }

        // The key comes first and holds no slash; date, region, service and terminator follow.
        var credential = parameters["Credential"].Split('/');

        if (credential.Length != 5)
        {
            problem = $"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{parameters["Credential"]}'.";
            return null;
        }

        problem = "";
        return new AuthorizationHeader(
            credential[0], new CredentialScope(credential[1], credential[2], credential[3], credential[4]), parameters["SignedHeaders"], parameters["Signature"]);
    }
}

/// <summary>For which day, region and service a signing key is good.</summary>
internal sealed record CredentialScope(string Date, string Region, string Service, string Terminator)
{
    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";
}

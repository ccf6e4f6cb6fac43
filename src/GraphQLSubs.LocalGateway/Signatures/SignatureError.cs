using GraphQLSubs.LocalGateway.Management;

namespace GraphQLSubs.LocalGateway.Signatures;

/// <summary>
/// How AWS refuses a signature: always 403, in words that tell the signer what to mend.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html"/>
/// </summary>
internal static class SignatureError
{
    public static readonly ManagementError Missing = Of("MissingAuthenticationTokenException", "Missing Authentication Token");

    /// <summary>Another access key or session token.</summary>
    public static readonly ManagementError UnrecognizedClient =
        Of("UnrecognizedClientException", "The security token included in the request is invalid.");

    public static ManagementError Incomplete(string problem) => Of("IncompleteSignatureException", problem);

    public static ManagementError Invalid(string problem) => Of("InvalidSignatureException", problem);

    /// <summary>With both strings as they should have been: neither holds a secret, and comparing them finds the mistake.</summary>
    public static ManagementError DoesNotMatch(string canonicalRequest, string stringToSign) => Invalid(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing "
        + "method. Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n"
        + $"'{canonicalRequest}'\n\nThe String-to-Sign should have been\n'{stringToSign}'\n");

    private static ManagementError Of(string errorType, string message) => new(403, errorType, message);
}

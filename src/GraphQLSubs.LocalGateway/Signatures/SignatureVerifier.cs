using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQLSubs.LocalGateway.Management;

namespace GraphQLSubs.LocalGateway.Signatures;

/// <summary>
/// Verifies AWS Signature Version 4 in the <c>Authorization</c> header against one set of credentials; the region is whatever the
/// signer says. <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html"/>
/// </summary>
internal sealed class SignatureVerifier(GatewayCredentials credentials, string service, TimeProvider timeProvider)
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const string Terminator = "aws4_request";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Null: the request is signed with the credentials, now. Else what AWS answers.</summary>
    public ManagementError? Verify(in SignedRequest request)
    {
        var header = request.Headers.Authorization.ToString();

        if (header.Length == 0)
        {
            return SignatureError.Missing;
        }

        if (AuthorizationHeader.Parse(header, out var problem) is not { } authorization)
        {
            return SignatureError.Incomplete(problem);
        }

        if (!TryReadDate(request, out var sentDate, out var signedAt))
        {
            return SignatureError.Incomplete("Authorization header requires existence of a 'X-Amz-Date' header.");
        }

        return VerifyScope(authorization, sentDate)
            ?? VerifyTime(sentDate, signedAt)
            ?? VerifyIdentity(authorization, request)
            ?? VerifySignature(authorization, request, sentDate);
    }

    private static bool TryReadDate(in SignedRequest request, out string sent, out DateTimeOffset time)
    {
        sent = request.Headers["X-Amz-Date"].ToString();
        return DateTimeOffset.TryParseExact(
            sent, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }

    private ManagementError? VerifyScope(AuthorizationHeader authorization, string sentDate) => authorization.Scope switch
    {
        { Service: var named } when named != service =>
            SignatureError.Invalid($"Credential should be scoped to correct service: '{service}'."),
        { Region: "" } =>
            SignatureError.Invalid("Credential should be scoped to a valid region."),
        { Terminator: not Terminator } =>
            SignatureError.Invalid($"Credential should be scoped with a valid terminator: '{Terminator}', not '{authorization.Scope.Terminator}'."),
        { Date: var date } when !sentDate.StartsWith(date + 'T', StringComparison.Ordinal) =>
            SignatureError.Invalid($"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{date}' != '{sentDate[..8]}', from '{sentDate}'."),
        _ => null,
    };

    private ManagementError? VerifyTime(string sentDate, DateTimeOffset signedAt)
    {
        var now = timeProvider.GetUtcNow();

        if (signedAt < now - ClockSkew)
        {
            return SignatureError.Invalid($"Signature expired: {sentDate} is now earlier than {Text(now - ClockSkew)} ({Text(now)} - 5 min.)");
        }

        return signedAt > now + ClockSkew
            ? SignatureError.Invalid($"Signature not yet current: {sentDate} is still later than {Text(now + ClockSkew)} ({Text(now)} + 5 min.)")
            : null;
    }

    private ManagementError? VerifyIdentity(AuthorizationHeader authorization, in SignedRequest request)
    {
        var token = request.Headers["X-Amz-Security-Token"].ToString();
        return authorization.AccessKeyId == credentials.AccessKeyId && AreEqual(token, credentials.SessionToken ?? "")
            ? null
            : SignatureError.UnrecognizedClient;
    }

    private ManagementError? VerifySignature(AuthorizationHeader authorization, in SignedRequest request, string sentDate)
    {
        // What is not signed could be replaced on the way: without the host, a request could be replayed elsewhere.
        if (!authorization.SignedHeaders.Split(';').Contains("host"))
        {
            return SignatureError.Invalid("'Host' must be a 'SignedHeader' in the AWS Authorization.");
        }

        var canonicalRequest = CanonicalRequest.Of(request, authorization.SignedHeaders);
        var canonicalHash = CanonicalRequest.HashOf(Encoding.UTF8.GetBytes(canonicalRequest));
        var stringToSign = $"{AuthorizationHeader.Algorithm}\n{sentDate}\n{authorization.Scope}\n{canonicalHash}";
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(SigningKey(authorization.Scope), Encoding.UTF8.GetBytes(stringToSign)));

        return AreEqual(authorization.Signature, expected) && IsOwnHash(request)
            ? null
            : SignatureError.DoesNotMatch(canonicalRequest, stringToSign);
    }

    // A signer may name the body's hash beforehand. "UNSIGNED-PAYLOAD" is S3's alone.
    private static bool IsOwnHash(in SignedRequest request) =>
        request.Headers["X-Amz-Content-Sha256"].ToString() is var named && (named.Length == 0 || named == CanonicalRequest.HashOf(request.Body.Span));

    private byte[] SigningKey(CredentialScope scope)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + credentials.SecretAccessKey);

        foreach (var part in new[] { scope.Date, scope.Region, scope.Service, scope.Terminator })
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return key;
    }

    // In constant time: how far a guess was right must not show.
    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture);
}

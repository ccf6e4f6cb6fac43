using System.Globalization;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;

namespace GraphQLSubs.Lambda.Connections;

/// <summary>
/// Signs calls to <c>@connections</c> with Signature Version 4. The signature is the SDK's; the canonical request is written
/// here, because the SDK would want the client of a whole service around it.
/// </summary>
/// <param name="credentials">Resolved at the first call: a function that never sends needs none.</param>
/// <param name="region">The region of the API.</param>
/// <param name="timeProvider">When a request is signed.</param>
internal sealed class RequestSigner(Lazy<AWSCredentials> credentials, string region, TimeProvider timeProvider)
{
    private const string Service = "execute-api";
    private const string SignedHeaders = "host;x-amz-date";
    private const string SignedHeadersWithToken = "host;x-amz-date;x-amz-security-token";

    /// <exception cref="AmazonClientException">There are no credentials.</exception>
    public async ValueTask SignAsync(
        HttpRequestMessage request,
        string host,
        string canonicalPath,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The SDK's credentials cache and refresh themselves.
        var keys = await credentials.Value.GetCredentialsAsync();
        var signedAt = timeProvider.GetUtcNow().UtcDateTime;
        var date = signedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var signedHeaders = keys.UseToken ? SignedHeadersWithToken : SignedHeaders;

        var tokenHeader = keys.UseToken ? $"x-amz-security-token:{keys.Token}\n" : "";
        var headers = $"host:{host}\nx-amz-date:{date}\n{tokenHeader}";
        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(body.Span));

        // Method, path, query string, headers (each line ends with its own line feed), their names, hash of the body.
        var canonicalRequest = $"{request.Method}\n{canonicalPath}\n\n{headers}\n{signedHeaders}\n{bodyHash}";
        var signature = AWS4Signer.ComputeSignature(keys, region, signedAt, Service, signedHeaders, canonicalRequest);

        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("X-Amz-Date", date);
        request.Headers.TryAddWithoutValidation("Authorization", signature.ForAuthorizationHeader);

        if (keys.UseToken)
        {
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", keys.Token);
        }
    }
}

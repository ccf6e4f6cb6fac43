using System.Net;
using System.Text;
using Amazon.Runtime;
using GraphQLSubs.Lambda.Hosting;
using GraphQLSubs.Server.Sending;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda.Connections;

/// <summary>
/// Sends through API Gateway's management API, one call a recipient: there is no call for many.
/// See
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html"/>.
/// </summary>
internal sealed class ConnectionSender(
    HttpMessageInvoker http,
    ConnectionsEndpoint endpoint,
    RequestSigner signer,
    TimeProvider timeProvider,
    ILogger<ConnectionSender> logger)
    : IConnectionSender
{
    public ValueTask<SendOutcome> SendAsync(
        string connectionId, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, connectionId, message, cancellationToken);

    public ValueTask<SendOutcome> CloseAsync(string connectionId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, connectionId, default, cancellationToken);

    private async ValueTask<SendOutcome> CallAsync(
        HttpMethod method, string connectionId, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (endpoint.Address is not { } address)
        {
            Log.NoEndpoint(logger, LambdaEnvironment.ConnectionsEndpointVariable);
            return SendOutcome.Refused;
        }

        using var request = new HttpRequestMessage(method, address.UrlOf(connectionId));

        if (method == HttpMethod.Post)
        {
            request.Content = new ReadOnlyMemoryContent(message);
        }

        try
        {
            await signer.SignAsync(request, address.Host, address.CanonicalPathOf(connectionId), message, cancellationToken);
        }
        catch (AmazonClientException exception)
        {
            Log.NoCredentials(logger, exception);
            return SendOutcome.Refused;
        }

        using var timeout = new CancellationTokenSource(SenderLimits.CallTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);

        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return await OutcomeAsync(response, address, connectionId, either.Token);
        }
        catch (Exception exception) when (IsFailure(exception, cancellationToken))
        {
            Log.NotReached(logger, exception, address.ToString(), connectionId);
            return SendOutcome.Failed;
        }
    }

    // A cancelled call whose token is not the caller's ran into the timeout.
    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async ValueTask<SendOutcome> OutcomeAsync(
        HttpResponseMessage response, ConnectionsAddress address, string connectionId, CancellationToken cancellationToken)
    {
        switch (response.StatusCode)
        {
            case >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous:
                return SendOutcome.Sent;
            // The status alone decides: API Gateway has been seen to answer 410 without naming GoneException.
            case HttpStatusCode.Gone:
                return SendOutcome.Gone;
            case HttpStatusCode.RequestEntityTooLarge:
                return SendOutcome.TooLarge;
            case HttpStatusCode.TooManyRequests:
                return SendOutcome.Throttled;
            case >= HttpStatusCode.InternalServerError:
                Log.SendFailed(logger, address.ToString(), connectionId, (int)response.StatusCode);
                return SendOutcome.Failed;
            default:
                var type = response.Headers.TryGetValues("x-amzn-ErrorType", out var types) ? string.Join(',', types) : "";
                var answer = $"{(int)response.StatusCode} {type} {await ReadStartAsync(response.Content, cancellationToken)}";
                Log.Refused(logger, address.ToString(), connectionId, answer, LambdaEnvironment.ConnectionsEndpointVariable);
                return SendOutcome.Refused;
        }
    }

    private static async ValueTask<string> ReadStartAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new byte[SenderLimits.LoggedErrorBytes];
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}

using System.Globalization;
using GraphQLSubs.LocalGateway.Events;
using GraphQLSubs.LocalGateway.Frames;
using GraphQLSubs.LocalGateway.Hosting;
using GraphQLSubs.LocalGateway.Signatures;
using GraphQLSubs.LocalGateway.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GraphQLSubs.LocalGateway.Management;

/// <summary>
/// The management API behind the SDKs' <c>ApiGatewayManagementApi</c> clients: post to a connection, look at it, delete it.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html"/>
/// </summary>
internal sealed class ConnectionsApi(GatewayOptions options, ConnectionRegistry registry, SignatureVerifier? signatures)
{
    public async Task HandleAsync(HttpContext http, string connectionId)
    {
        // A signature covers the body, so that is read first, whatever the method.
        if (await RequestBody.ReadAsync(http, options.Limits.MessageBytes) is not { } body)
        {
            await FailAsync(http, ManagementError.PayloadTooLarge);
        }
        else if (signatures?.Verify(Signed(http, body)) is { } refusal)
        {
            await FailAsync(http, refusal);
        }
        else if (!GatewayId.IsWellFormed(connectionId))
        {
            await FailAsync(http, ManagementError.InvalidConnectionId(connectionId));
        }
        else if (HttpMethods.IsPost(http.Request.Method))
        {
            await PostAsync(http, connectionId, body);
        }
        else if (HttpMethods.IsGet(http.Request.Method))
        {
            await GetAsync(http, connectionId);
        }
        else if (HttpMethods.IsDelete(http.Request.Method))
        {
            await DeleteAsync(http, connectionId);
        }
        else
        {
            await FailAsync(http, ManagementError.UnknownMethod);
        }
    }

    private static SignedRequest Signed(HttpContext http, byte[] body) =>
        new(http.Request.Method, http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, http.Request.Headers, body);

    private async Task PostAsync(HttpContext http, string connectionId, byte[] body)
    {
        var fault = options.Faults.OnPost?.Invoke(connectionId) ?? PostFault.None;

        if (fault.DelayBy > TimeSpan.Zero)
        {
            await Task.Delay(fault.DelayBy, options.TimeProvider, http.RequestAborted);
        }

        if (fault.StatusCode is { } status)
        {
            await FailAsync(http, ManagementError.Of(status));
        }
        else if (!registry.TryFind(connectionId, out var connection))
        {
            await FailAsync(http, ManagementError.Gone);
        }
        else if (!fault.IsDropped && await SendAsync(connection, body) is { } error)
        {
            await FailAsync(http, error);
        }
    }

    private async Task<ManagementError?> SendAsync(GatewayConnection connection, ReadOnlyMemory<byte> body)
    {
        if (connection.TrySend(body.Span) is not { } written)
        {
            return ManagementError.LimitExceeded;
        }

        try
        {
            return await written.WaitAsync(options.Limits.HandOverTimeout, options.TimeProvider) ? null : ManagementError.Gone;
        }
        catch (TimeoutException)
        {
            // The message waits in the connection's buffer: taken, as AWS takes it.
            return null;
        }
    }

    private async Task GetAsync(HttpContext http, string connectionId)
    {
        if (!registry.TryFind(connectionId, out var connection))
        {
            await FailAsync(http, ManagementError.Gone);
            return;
        }

        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(EventJson.Write(connection, static (json, c) =>
        {
            json.WriteString("connectedAt", Iso8601(c.Context.ConnectedAt));
            json.WriteStartObject("identity");
            json.WriteString("sourceIp", c.Context.SourceIp);

            if (c.Context.UserAgent is not null)
            {
                json.WriteString("userAgent", c.Context.UserAgent);
            }

            json.WriteEndObject();
            json.WriteString("lastActiveAt", Iso8601(c.LastActiveAt));
        }));
    }

    private async Task DeleteAsync(HttpContext http, string connectionId)
    {
        if (!registry.TryFind(connectionId, out var connection))
        {
            await FailAsync(http, ManagementError.Gone);
            return;
        }

        connection.Close(CloseStatus.Deleted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task FailAsync(HttpContext http, ManagementError error) => error.WriteAsync(http.Response);

    private static string Iso8601(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

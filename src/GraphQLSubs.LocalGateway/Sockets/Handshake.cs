using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>The opening handshake. <see href="https://www.rfc-editor.org/rfc/rfc6455#section-4.2"/></summary>
internal static class Handshake
{
    public static bool IsUpgrade(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
        && http.Request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase);

    /// <summary>The status that refuses a malformed upgrade; null: it is well-formed.</summary>
    public static int? Refusal(IHeaderDictionary headers)
    {
        if (headers.SecWebSocketVersion != "13")
        {
            return StatusCodes.Status426UpgradeRequired;
        }

        Span<byte> nonce = stackalloc byte[24];
        return Convert.TryFromBase64String(headers.SecWebSocketKey.ToString(), nonce, out var bytes) && bytes == 16
            ? null
            : StatusCodes.Status400BadRequest;
    }

    /// <summary>Answers 101 and hands over the raw stream. An offered <c>permessage-deflate</c> is left unanswered: not negotiated.</summary>
    public static Task<Stream> AcceptAsync(HttpContext http, string? protocol)
    {
        var headers = http.Response.Headers;
        headers.Upgrade = "websocket";
        headers.SecWebSocketAccept = AcceptKey(http.Request.Headers.SecWebSocketKey.ToString());

        if (protocol is not null)
        {
            headers[HeaderNames.SecWebSocketProtocol] = protocol;
        }

        return http.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
    }

    // SHA-1 is the RFC's choice: it proves that the server understood the request, not who it is.
#pragma warning disable CA5350
    private static string AcceptKey(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
}

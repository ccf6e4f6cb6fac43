using System.Net.WebSockets;
using System.Text;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Harness;

internal static class ClientWebSocketExtensions
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task SendTextAsync(this ClientWebSocket client, string text) =>
        client.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    /// <summary>Reads one whole text message.</summary>
    public static async Task<string> ReceiveTextAsync(this ClientWebSocket client)
    {
        var (type, text) = await client.ReceiveAsync().WithinLimit("a message from the gateway");
        Assert.True(type == WebSocketMessageType.Text, $"The gateway closed: {client.CloseStatus} {client.CloseStatusDescription}");
        return text;
    }

    /// <summary>Reads until the gateway's close frame, answers it, and tells code and reason.</summary>
    public static async Task<(int Code, string? Reason)> ReceiveCloseAsync(this ClientWebSocket client)
    {
        while ((await client.ReceiveAsync().WithinLimit("a close frame from the gateway")).Type != WebSocketMessageType.Close)
        {
        }

        if (client.State == WebSocketState.CloseReceived)
        {
            await client.CloseOutputAsync(client.CloseStatus!.Value, null, Cancellation);
        }

        return ((int)client.CloseStatus!, client.CloseStatusDescription);
    }

    private static async Task<(WebSocketMessageType Type, string Text)> ReceiveAsync(this ClientWebSocket client)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];

        while (true)
        {
            var part = await client.ReceiveAsync(new Memory<byte>(buffer), Cancellation);
            message.Write(buffer, 0, part.Count);

            if (part.EndOfMessage || part.MessageType == WebSocketMessageType.Close)
            {
                return (part.MessageType, Encoding.UTF8.GetString(message.ToArray()));
            }
        }
    }
}

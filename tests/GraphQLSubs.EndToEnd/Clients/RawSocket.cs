using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace GraphQLSubs.EndToEnd.Clients;

/// <summary>A WebSocket without a GraphQL client on it: sends what no well-behaved client would.</summary>
public sealed class RawSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[256 * 1024];

    private RawSocket(IReadOnlyList<string> subprotocols)
    {
        foreach (var subprotocol in subprotocols)
        {
            _socket.Options.AddSubProtocol(subprotocol);
        }
    }

    /// <summary>The subprotocol that the server answered.</summary>
    public string? Subprotocol => _socket.SubProtocol;

    /// <summary>Connects; says nothing.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="subprotocols">What is offered; graphql-transport-ws where nothing else is said.</param>
    public static async Task<RawSocket> ConnectAsync(Uri url, IReadOnlyList<string>? subprotocols = null)
    {
        var raw = new RawSocket(subprotocols ?? ["graphql-transport-ws"]);
        await raw._socket.ConnectAsync(url, CancellationToken.None);
        return raw;
    }

    /// <summary>Tries to connect and is refused; returns with which status.</summary>
    public static async Task<HttpStatusCode> RefusedAsync(Uri url, IReadOnlyList<string> subprotocols)
    {
        await using var raw = new RawSocket(subprotocols);
        raw._socket.Options.CollectHttpResponseDetails = true;
        await Should.ThrowAsync<WebSocketException>(() => raw._socket.ConnectAsync(url, CancellationToken.None));
        return raw._socket.HttpStatusCode;
    }

    /// <summary>Connects and is acknowledged.</summary>
    public static async Task<RawSocket> ConnectAndInitialiseAsync(Uri url)
    {
        var raw = await ConnectAsync(url);
        await raw.SendAsync("""{"type":"connection_init"}""");
        (await raw.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("connection_ack");
        return raw;
    }

    /// <summary>Sends one message, in as many frames as API Gateway's limit on frames asks for.</summary>
    public async Task SendAsync(string text)
    {
        const int FrameBytes = 32 * 1024;
        var rest = Encoding.UTF8.GetBytes(text).AsMemory();

        for (; rest.Length > FrameBytes; rest = rest[FrameBytes..])
        {
            await _socket.SendAsync(rest[..FrameBytes], WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
        }

        await _socket.SendAsync(rest, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    /// <summary>The next message; fails when the socket closes instead.</summary>
    public async Task<JsonElement> ReceiveAsync()
    {
        var (text, close) = await ReadAsync();
        return close is null
            ? JsonDocument.Parse(text!).RootElement
            : throw new InvalidOperationException($"The socket closed with {close} where a message was expected.");
    }

    /// <summary>Reads to the end: every message that came before it, and the close code.</summary>
    public async Task<(IReadOnlyList<JsonElement> Messages, WebSocketCloseStatus Close)> ReceiveUntilClosedAsync()
    {
        var messages = new List<JsonElement>();

        while (true)
        {
            var (text, close) = await ReadAsync();

            if (close is { } status)
            {
                return (messages, status);
            }

            messages.Add(JsonDocument.Parse(text!).RootElement);
        }
    }

    /// <summary>Cuts the connection without a close handshake.</summary>
    public void Abort() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(string? Text, WebSocketCloseStatus? Close)> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var length = 0;

        while (true)
        {
            ValueWebSocketReceiveResult result;

            try
            {
                result = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Nothing arrived within {Patience.TotalSeconds} s.");
            }

            if (result.MessageType == WebSocketMessageType.Close)
            {
                return (null, _socket.CloseStatus);
            }

            length += result.Count;

            if (result.EndOfMessage)
            {
                return (Encoding.UTF8.GetString(_buffer, 0, length), null);
            }
        }
    }
}

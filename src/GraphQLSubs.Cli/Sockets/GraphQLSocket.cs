using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using GraphQLSubs.Cli.Requests;

namespace GraphQLSubs.Cli.Sockets;

/// <summary>
/// One connection that speaks <see href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md">graphql-transport-ws</see>
/// and has one operation.
/// </summary>
internal sealed class GraphQLSocket : IDisposable
{
    private const string Subprotocol = "graphql-transport-ws";
    private const string OperationId = "1";

    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly MemoryStream _message = new();
    private readonly byte[] _buffer = new byte[16 * 1024];

    /// <summary>Opens the connection; the server has not acknowledged it yet.</summary>
    /// <exception cref="SocketRefusedException">The server was not reached or answered something else.</exception>
    [SuppressMessage("Security", "CA5359", Justification = "The user asks for it with --insecure.")]
    public static async Task<GraphQLSocket> ConnectAsync(ClientSettings settings, CancellationToken cancellationToken)
    {
        var socket = new GraphQLSocket();
        socket._socket.Options.AddSubProtocol(Subprotocol);
        socket._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket._socket.Options.CollectHttpResponseDetails = true;

        if (settings.IsInsecure)
        {
            socket._socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        }

        foreach (var (name, value) in settings.Headers)
        {
            socket._socket.Options.SetRequestHeader(name, value);
        }

        try
        {
            await socket._socket.ConnectAsync(settings.SocketUrl, cancellationToken);
            await socket.SendAsync(
                JsonText.Of(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("type", "connection_init");

                    if (settings.ConnectionParams.Count > 0)
                    {
                        writer.WritePropertyName("payload");
                        Assignments.Write(writer, settings.ConnectionParams);
                    }

                    writer.WriteEndObject();
                }),
                cancellationToken);
            return socket;
        }
        catch (WebSocketException exception)
        {
            var status = (int)socket._socket.HttpStatusCode;
            socket.Dispose();
            throw new SocketRefusedException(settings.SocketUrl, status, exception);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Starts the operation.</summary>
    public Task SubscribeAsync(GraphQLRequest request, CancellationToken cancellationToken) => SendAsync(
        JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", OperationId);
            writer.WriteString("type", "subscribe");
            writer.WritePropertyName("payload");
            request.WriteTo(writer);
            writer.WriteEndObject();
        }),
        cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) => SendAsync("""{"type":"ping"}"""u8.ToArray(), cancellationToken);

    public Task PongAsync(CancellationToken cancellationToken) => SendAsync("""{"type":"pong"}"""u8.ToArray(), cancellationToken);

    /// <summary>The next message; null: the server closed the connection, see <see cref="CloseStatus"/>.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async Task<ServerMessage?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _message.SetLength(0);

        while (true)
        {
            var received = await _socket.ReceiveAsync(_buffer, cancellationToken);

            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            _message.Write(_buffer, 0, received.Count);

            if (received.EndOfMessage)
            {
                return ServerMessage.Parse(_message.GetBuffer().AsMemory(0, (int)_message.Length));
            }
        }
    }

    /// <summary>The code with which the server closed; null: it did not say.</summary>
    public int? CloseStatus => (int?)_socket.CloseStatus;

    /// <summary>Why it closed, in its words.</summary>
    public string CloseReason => _socket.CloseStatusDescription ?? "";

    /// <summary>
    /// Ends the operation and closes, if the server still listens. Waits for its answer: what was sent last is lost where a socket is
    /// torn down at once.
    /// </summary>
    public async Task CompleteAsync()
    {
        using var patience = new CancellationTokenSource(ClosePatience);

        try
        {
            await SendAsync("""{"id":"1","type":"complete"}"""u8.ToArray(), patience.Token);
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", patience.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // Nobody is there to be told.
        }
    }

    /// <summary>Drops the connection without a word: whoever receives gets an exception.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        _message.Dispose();
    }

    // A WebSocket takes one send at a time; a ping may meet a pong.
    private async Task SendAsync(byte[] message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);

        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }
}

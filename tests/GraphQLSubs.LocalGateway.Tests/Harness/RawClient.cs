using System.Net.Sockets;
using System.Text;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Harness;

/// <summary>A client that writes and reads bytes, for what no WebSocket library would send.</summary>
internal sealed class RawClient : IDisposable
{
    private const string StandardHeaders = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    private readonly TcpClient _tcp;
    private readonly NetworkStream _stream;

    private RawClient(TcpClient tcp)
    {
        _tcp = tcp;
        _tcp.NoDelay = true;
        _stream = tcp.GetStream();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sends an upgrade request, with the RFC's own example key.</summary>
    public static async Task<RawClient> ConnectAsync(int port, string headers = "", string path = "/graphql", bool standardHeaders = true)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", port, Cancellation);
        var client = new RawClient(tcp);
        await client.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + (standardHeaders ? StandardHeaders : "") + headers + "\r\n"));
        return client;
    }

    /// <summary>Sends one plain request, its target untouched by any URL class, and tells the answer's head.</summary>
    public static async Task<string> SendAsync(int port, string requestLine)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", port, Cancellation);
        using var client = new RawClient(tcp);
        await client.WriteAsync(Encoding.ASCII.GetBytes($"{requestLine}\r\nHost: 127.0.0.1:{port}\r\n\r\n"));
        return await client.ReadHeadAsync();
    }

    /// <summary>Connects and reads past the 101.</summary>
    public static async Task<RawClient> OpenAsync(int port)
    {
        var client = await ConnectAsync(port);
        Assert.StartsWith("HTTP/1.1 101 ", await client.ReadHeadAsync());
        return client;
    }

    public Task WriteAsync(byte[] bytes) => _stream.WriteAsync(bytes, Cancellation).AsTask();

    /// <summary>Reads the status line and headers.</summary>
    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();

        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append((char)(await ReadAsync(1))[0]);
        }

        return head.ToString();
    }

    public async Task<byte[]> ReadAsync(int bytes)
    {
        var buffer = new byte[bytes];
        await ReadExactlyAsync(buffer).WithinLimit($"{bytes} bytes from the gateway");
        return buffer;
    }

    /// <summary>Reads one unmasked frame.</summary>
    public async Task<(byte First, byte[] Payload)> ReadFrameAsync()
    {
        var head = await ReadAsync(2);
        var length = head[1] switch
        {
            126 => await ReadAsync(2) is var b ? b[0] << 8 | b[1] : 0,
            127 => throw new InvalidOperationException("No frame of the gateway is that long."),
            _ => head[1],
        };
        return (head[0], await ReadAsync(length));
    }

    /// <summary>Reads until the gateway closes the connection and tells what came.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        using var rest = new MemoryStream();
        await CopyAsync(rest).WithinLimit("the gateway to close the connection");
        return rest.ToArray();
    }

    /// <summary>Ends the connection without a close frame.</summary>
    public void Dispose() => _tcp.Dispose();

    private async Task<bool> ReadExactlyAsync(byte[] buffer)
    {
        await _stream.ReadExactlyAsync(buffer, Cancellation);
        return true;
    }

    private async Task<bool> CopyAsync(Stream target)
    {
        await _stream.CopyToAsync(target, Cancellation);
        return true;
    }
}

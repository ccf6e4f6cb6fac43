using System.Net;
using System.Text;
using GraphQLSubs.Testing;

namespace GraphQLSubs.Stores.Tests;

/// <summary>A DynamoDB that answers every call with the same error.</summary>
internal sealed class RefusingServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly byte[] _answer;
    private readonly Task _loop;
    private int _requests;

    public RefusingServer(string error)
    {
        _answer = Encoding.UTF8.GetBytes($$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{error}}","message":"No."}""");
        Endpoint = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        _listener.Prefixes.Add(Endpoint.ToString());
        _listener.Start();
        _loop = AnswerAsync();
    }

    public Uri Endpoint { get; }

    public int Requests => Volatile.Read(ref _requests);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                Interlocked.Increment(ref _requests);
                context.Response.StatusCode = 400;
                context.Response.ContentType = "application/x-amz-json-1.0";
                context.Response.Close(_answer, willBlock: false);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Disposed.
        }
    }
}

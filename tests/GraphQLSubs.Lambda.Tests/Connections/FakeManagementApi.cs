using System.Collections.Concurrent;
using System.Net;
using System.Text;
using GraphQLSubs.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GraphQLSubs.Lambda.Tests.Connections;

/// <summary>API Gateway's management API: remembers the calls and answers as told.</summary>
internal sealed class FakeManagementApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeManagementApi(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}/prod");

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri Address { get; }

    public ConcurrentQueue<Call> Calls { get; } = new();

    public Func<HttpContext, Task> OnCall { get; set; } = _ => Task.CompletedTask;

    public static async Task<FakeManagementApi> StartAsync()
    {
        var api = new FakeManagementApi(FreePort.Next());
        await api._app.StartAsync();
        return api;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);

        Calls.Enqueue(new Call(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync()));

        await OnCall(context);
    }

    /// <summary>One call, its target as it was on the wire.</summary>
    internal sealed record Call(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
}

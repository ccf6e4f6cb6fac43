using System.Security.Claims;
using System.Text;
using GraphQLSubs.Execution;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>A server as an application registers it, with a fake engine, a recording sender and a clock of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="addSchema">Adds a schema for the real engine; null: the fake one.</param>
    /// <param name="configure">Sets what the test is about.</param>
    public TestServer(Action<IRequestExecutorBuilder>? addSchema = null, Action<IRequestExecutorBuilder>? configure = null)
    {
        Store = new FaultyStore(new InMemorySubscriptionStore(Time));
        var services = new ServiceCollection();

        services.AddLogging(logging => logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ISubscriptionStore>(Store);
        services.AddSingleton<IConnectionSender>(Sender);
        addSchema ??= _ => services.AddSingleton<IRequestExecutor>(Executor);
        var builder = services.AddGraphQL();
        addSchema(builder);
        configure?.Invoke(builder);

        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Server = _services.GetRequiredService<IGraphQLServer>();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public FaultyStore Store { get; }

    public RecordingSender Sender { get; } = new();

    public FakeExecutor Executor { get; } = new();

    public CollectingLogger Logs { get; } = new();

    public IGraphQLServer Server { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes connections that are acknowledged; what they received so far is not of interest.</summary>
    public async Task ConnectAsync(params string[] connectionIds)
    {
        foreach (var connectionId in connectionIds)
        {
            await ConnectAsync(connectionId, user: null);
        }
    }

    /// <summary>Makes a connection of a user.</summary>
    public async Task ConnectAsync(string connectionId, ClaimsPrincipal? user)
    {
        (await OpenAsync(connectionId, user: user)).StatusCode.ShouldBe(200);
        await SendAsync(connectionId, """{"type":"connection_init"}""");
        Sender.MessagesTo(connectionId).ShouldBe(["""{"type":"connection_ack"}"""]);
    }

    /// <summary>Makes a connection that is not acknowledged.</summary>
    public Task<ConnectResponse> OpenAsync(
        string connectionId, string? offered = "graphql-transport-ws", ClaimsPrincipal? user = null, string? header = null)
    {
        var request = new ConnectRequest
        {
            ConnectionId = connectionId,
            OfferedProtocols = offered,
            QueryParameters = header is null ? [] : new Dictionary<string, string> { ["header"] = header },
            User = user,
        };
        return Server.ConnectAsync(request, Cancellation);
    }

    /// <summary>A connection ends.</summary>
    public Task DisconnectAsync(string connectionId) => Server.DisconnectAsync(connectionId, Cancellation);

    /// <summary>The record of a connection.</summary>
    public Task<Connection?> FindConnectionAsync(string connectionId) => Store.FindConnectionAsync(connectionId, Cancellation);

    /// <summary>Whether an operation has a record; it has none afterwards.</summary>
    public Task<bool> EndOperationAsync(string connectionId, string operationId) =>
        Store.EndOperationAsync(connectionId, operationId, null, Cancellation);

    /// <summary>A client sends a message.</summary>
    public Task SendAsync(string connectionId, string message, DateTimeOffset? receivedAt = null, CancellationToken? cancellation = null)
    {
        var request = new MessageRequest
        {
            ConnectionId = connectionId,
            Body = Encoding.UTF8.GetBytes(message),
            ReceivedAt = receivedAt ?? Time.GetUtcNow(),
        };
        return Server.HandleMessageAsync(request, cancellation ?? Cancellation);
    }

    /// <summary>A client sends <c>subscribe</c>.</summary>
    public Task SubscribeAsync(string connectionId, string operationId, string query, string variables = """{"topic":"t"}""") =>
        SendAsync(connectionId, Subscribe(operationId, query, variables));

    /// <summary>The text of a <c>subscribe</c>.</summary>
    public static string Subscribe(string operationId, string query, string variables = """{"topic":"t"}""") =>
        "{\"id\":\"" + operationId + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + query + "\",\"variables\":" + variables + "}}";

    /// <summary>What a connection received after its acknowledgement.</summary>
    public string[] Received(string connectionId) => [.. Sender.MessagesTo(connectionId).Skip(1)];

    /// <summary>Executes a document as an application does that has no connection.</summary>
    public Task<IExecutionResult> ExecuteAsync(string document) =>
        _services.GetRequiredService<IRequestExecutor>().ExecuteAsync(document, services: _services, cancellationToken: Cancellation);

    /// <summary>Publishes outside any request.</summary>
    public async Task PublishAsync(string topic, string message)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ITopicEventSender>().SendAsync(topic, message, Cancellation);
    }

    /// <summary>Completes a topic outside any request.</summary>
    public async Task CompleteTopicAsync(string topic)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ITopicEventSender>().CompleteAsync(topic);
    }

    /// <summary>Lets time pass until something is done that waits for it.</summary>
    public async Task PassTimeUntilAsync(Task done)
    {
        await Eventually.Async(
            () =>
            {
                Time.Advance(TimeSpan.FromMilliseconds(100));
                return done.IsCompleted;
            },
            "what waits for the clock is done");
        await done;
    }

    /// <summary>An HTTP request.</summary>
    public Task<HttpResponse> HttpAsync(
        string method = "POST",
        string body = "",
        string queryString = "",
        string? contentType = "application/json",
        string? accept = null,
        ClaimsPrincipal? user = null)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        if (contentType is not null)
        {
            headers["Content-Type"] = contentType;
        }

        if (accept is not null)
        {
            headers["Accept"] = accept;
        }

        var request = new HttpRequest
        {
            Method = method, QueryString = queryString, Headers = headers, Body = Encoding.UTF8.GetBytes(body), User = user,
        };
        return Server.HandleHttpAsync(request, Cancellation);
    }

    /// <summary>A user with claims.</summary>
    public static ClaimsPrincipal User(string name) => new(new ClaimsIdentity([new Claim("sub", name)], "test"));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

using System.Security.Claims;
using Chat.Messages;
using GraphQLSubs.Execution;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests;

/// <summary>The chat's schema over fakes, without a server.</summary>
internal sealed class ChatFixture
{
    private readonly IServiceProvider _services;

    public ChatFixture()
    {
        Schema = CreateSchema();
        Executor = new RequestExecutor(Schema);
        _services = new ServiceCollection()
            .AddSingleton(Store)
            .AddSingleton<IMessageIdSource>(new CountingIds())
            .AddSingleton<ITopicEventSender>(Sender)
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)))
            .BuildServiceProvider();
    }

    public Schema Schema { get; }

    public RequestExecutor Executor { get; }

    public IMessageStore Store { get; } = new InMemoryMessageStore();

    public RecordingSender Sender { get; } = new();

    public static Schema CreateSchema()
    {
        var builder = new PlainBuilder();
        builder.AddChatTypes();
        return builder.SchemaBuilder.Build();
    }

    public static ClaimsPrincipal User(string id, string? name = null)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)], "test");

        if (name is not null)
        {
            identity.AddClaim(new Claim(ClaimTypes.Name, name));
        }

        return new ClaimsPrincipal(identity);
    }

    public async Task<string> ExecuteAsync(string document, string? variables = null, ClaimsPrincipal? user = null)
    {
        await using var result = await Executor.ExecuteAsync(document, variables, services: _services, user: user);
        return result.ToJson(withIndentations: false);
    }

    public async Task<SubscribeResult> SubscribeAsync(string document)
    {
        Executor.TryPrepare(document, null, out var operation, out _);
        return await Executor.SubscribeAsync(operation!, new OperationRequest { Services = _services });
    }
}

using GraphQLSubs.DataLoaders;
using GraphQLSubs.Resolvers;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>Data loaders in the scopes of a server.</summary>
public sealed class DataLoaderTests : IAsyncDisposable
{
    private readonly Calls _calls = new();
    private readonly TestServer _server;

    public DataLoaderTests() => _server = new TestServer(TestSchema.Add, builder =>
    {
        builder.Services.AddSingleton(_calls);
        builder.AddDataLoader<ILengths, Lengths>().SchemaBuilder
            .AddDocument("extend type Query { lengths: [Length!]! } extend type Said { length: Int } type Length { value: Int }")
            .AddResolver("Query", "lengths", FieldResolver.FromPure(_ => new[] { "a", "bb", "a" }))
            .AddResolver("Length", "value", Resolve)
            .AddResolver("Said", "length", Resolve);
    });

    private interface ILengths : IDataLoader<string, object>;

    private static FieldResolver Resolve => FieldResolver.FromAsync(async context =>
        await context.Service<ILengths>().LoadAsync(context.Parent<string>(), context.RequestAborted));

    [Fact]
    public async Task Each_request_has_its_own()
    {
        for (var i = 0; i < 2; i++)
        {
            var response = await _server.HttpAsync(body: """{"query":"{ lengths { value } again: lengths { value } }"}""");
            System.Text.Encoding.UTF8.GetString(response.Body.Span)
                .ShouldBe("""{"data":{"lengths":[{"value":1},{"value":2},{"value":1}],"again":[{"value":1},{"value":2},{"value":1}]}}""");
        }

        _calls.Keys.ShouldBe(["a bb", "a bb"]);
    }

    [Fact]
    public async Task Each_event_has_its_own()
    {
        await _server.ConnectAsync("c");
        await _server.SubscribeAsync("c", "1", "subscription { said(room: 1) { length again: length } }");

        await _server.PublishAsync("room_1", "hello");
        await _server.PublishAsync("room_1", "hello");

        _server.Received("c").Length.ShouldBe(2);
        _server.Received("c")[1].ShouldContain("""{"said":{"length":5,"again":5}}""");
        _calls.Keys.ShouldBe(["hello", "hello"]);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private sealed class Calls
    {
        public List<string> Keys { get; } = [];
    }

    private sealed class Lengths(IBatchScheduler scheduler, DataLoaderOptions options, Calls calls)
        : BatchDataLoader<string, object>(scheduler, options), ILengths
    {
        protected override Task<IReadOnlyDictionary<string, object>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellationToken)
        {
            calls.Keys.Add(string.Join(' ', keys));
            return Task.FromResult<IReadOnlyDictionary<string, object>>(keys.ToDictionary(key => key, object (key) => key.Length));
        }
    }
}

using System.Text;
using GraphQLSubs.Execution;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Server.Documents;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

public sealed class PersistedOperationTests : IAsyncDisposable
{
    private const string NotFound = """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""";

    private readonly string _manifest = System.IO.Path.GetTempFileName();
    private TestServer? _server;

    [Fact]
    public async Task A_document_that_came_with_its_hash_is_executed_by_the_hash_from_then_on()
    {
        Use(builder => builder.UseAutomaticPersistedOperationPipeline());

        (await PostAsync(hashOf: "query x")).ShouldBe(NotFound);
        (await PostAsync("query x", hashOf: "query x")).ShouldBe("""{"data":{"value":"done"}}""");
        (await PostAsync(hashOf: "query x")).ShouldBe("""{"data":{"value":"done"}}""");
    }

    [Fact]
    public async Task So_it_is_over_a_socket_for_subscriptions_too()
    {
        var server = Use(builder => builder.UseAutomaticPersistedOperationPipeline());
        await server.ConnectAsync("c");
        var byHash = """{"id":"1","type":"subscribe","payload":{"variables":{"topic":"t"},""" + Extensions("subscription x") + "}}";

        await server.SendAsync("c", byHash);
        server.Received("c").ShouldBe(
            ["""{"id":"1","type":"error","payload":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}"""]);

        await PostAsync("subscription x", hashOf: "subscription x");
        await server.SendAsync("c", byHash);
        await server.PublishAsync("t", "hello");

        server.Received("c").Skip(1).ShouldBe(["""{"id":"1","type":"next","payload":{"data":{"value":"hello"}}}"""]);
    }

    [Fact]
    public async Task A_document_that_is_invalid_is_not_stored()
    {
        Use(builder => builder.UseAutomaticPersistedOperationPipeline());

        await PostAsync("nonsense", hashOf: "nonsense");

        (await PostAsync(hashOf: "nonsense")).ShouldBe(NotFound);
    }

    [Fact]
    public async Task A_hash_of_another_text_is_refused()
    {
        var server = Use(builder => builder.UseAutomaticPersistedOperationPipeline());

        (await PostAsync("query x", hashOf: "query y")).ShouldContain("PERSISTED_QUERY_HASH_MISMATCH");

        server.Executor.Executed.ShouldBeEmpty();
        (await PostAsync(hashOf: "query y")).ShouldBe(NotFound);
    }

    [Fact]
    public async Task A_document_that_cannot_be_stored_is_executed_all_the_same()
    {
        var server = Use(builder => builder.UseAutomaticPersistedOperationPipeline());
        server.Store.Failing.UnionWith([nameof(ISubscriptionStore.AddDocumentAsync), nameof(ISubscriptionStore.FindDocumentAsync)]);

        (await PostAsync("query x", hashOf: "query x")).ShouldBe("""{"data":{"value":"done"}}""");

        server.Logs.Entries.ShouldContain(entry => entry.Event == "DocumentNotKept");
        (await PostAsync(hashOf: "query x")).ShouldContain("SERVICE_UNAVAILABLE");
    }

    [Fact]
    public async Task Where_hashes_are_not_in_use_the_client_is_told_once_and_for_all()
    {
        Use();

        (await PostAsync("query x", hashOf: "query x")).ShouldBe("""{"data":{"value":"done"}}""");
        (await PostAsync(hashOf: "query x")).ShouldBe(
            """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""");
    }

    [Theory]
    [InlineData("""{"any name":"query x","b":"mutation y"}""")]
    [InlineData("""{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","name":"X","type":"query","body":"query x"}]}""")]
    public async Task Documents_of_a_manifest_are_known_from_the_start(string manifest)
    {
        UseManifest(manifest);

        (await PostAsync(hashOf: "query x")).ShouldBe("""{"data":{"value":"done"}}""");
        (await PostAsync(hashOf: "query z")).ShouldBe(NotFound);
        (await PostAsync("query z")).ShouldBe("""{"data":{"value":"done"}}""");
    }

    [Fact]
    public async Task A_safelist_refuses_all_others_and_what_clients_stored()
    {
        var server = UseManifest("""{"a":"query x"}""", builder => builder
            .UseAutomaticPersistedOperationPipeline()
            .ModifyServerOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = true));
        await server.Store.AddDocumentAsync(DocumentHash.Of("query z"), "query z", TestContext.Current.CancellationToken);

        (await PostAsync(hashOf: "query x")).ShouldBe("""{"data":{"value":"done"}}""");
        (await PostAsync("query x")).ShouldBe("""{"data":{"value":"done"}}""");
        (await PostAsync(hashOf: "query z")).ShouldBe(NotFound);
        (await PostAsync("query z", hashOf: "query z")).ShouldBe(NotFound);
        (await PostAsync("query z")).ShouldBe("""{"errors":[{"message":"Only persisted operations are allowed.","extensions":{"code":"HC0067"}}]}""");
        server.Executor.Executed.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"operations":[{"id":"a"}]}""")]
    public void A_file_that_is_no_manifest_is_named(string content)
    {
        File.WriteAllText(_manifest, content);

        Should.Throw<FormatException>(() => OperationManifest.Read(_manifest)).Message.ShouldStartWith($"{_manifest} is no list of documents");
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_manifest);

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private TestServer UseManifest(string content, Action<IRequestExecutorBuilder>? configure = null)
    {
        File.WriteAllText(_manifest, content);
        return Use(builder =>
        {
            builder.AddOperationManifest(_manifest);
            configure?.Invoke(builder);
        });
    }

    private TestServer Use(Action<IRequestExecutorBuilder>? configure = null) => _server = new TestServer(configure: configure);

    private async Task<string> PostAsync(string? query = null, string? hashOf = null)
    {
        string[] members = [.. query is null ? [] : (string[])[$"\"query\":\"{query}\""], .. hashOf is null ? [] : (string[])[Extensions(hashOf)]];
        return Encoding.UTF8.GetString((await _server!.HttpAsync(body: $"{{{string.Join(',', members)}}}")).Body.Span);
    }

    private static string Extensions(string document) =>
        $$$"""
        "extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{DocumentHash.Of(document)}}}"}}
        """;
}

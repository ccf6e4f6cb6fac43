using Chat.Messages;
using GraphQLSubs.Execution;
using GraphQLSubs.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Chat.Tests;

/// <summary>The chat as docs/testing.md tests a schema: a builder, an executor, snapshots.</summary>
public sealed class ExecutorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_schema_is_the_exported_one()
    {
        var schema = await new ServiceCollection().AddGraphQL().AddChatTypes().BuildSchemaAsync(Cancellation);

        schema.ToString().TrimEnd().ShouldBe(File.ReadAllText(Repository.PathOf("schema/schema.graphql")).TrimEnd());
    }

    [Fact]
    public async Task A_message_is_sent_heard_and_read_again()
    {
        var executor = await CreateExecutorAsync();
        await using var opened = await executor.ExecuteAsync(
            """subscription { messageSent(room: "blue") { author text sentAt } }""", cancellationToken: Cancellation);
        await using var heard = opened.ExpectResponseStream().ReadResultsAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        await using var sent = await executor.ExecuteAsync(
            "mutation($input: SendMessageInput!) { sendMessage(input: $input) { id } }",
            """{"input":{"room":"blue","author":"ada","text":"hello"}}""",
            cancellationToken: Cancellation);
        await using var read = await executor.ExecuteAsync("""{ messages(room: "blue") { id author text } }""", cancellationToken: Cancellation);

        sent.ToJson().MatchSnapshot("sent");
        read.ToJson().MatchSnapshot("read");
        (await heard.MoveNextAsync()).ShouldBeTrue();
        heard.Current.ToJson().MatchSnapshot("heard");
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_place()
    {
        var executor = await CreateExecutorAsync();

        await using var result = await executor.ExecuteAsync("{ rooms { name } }", cancellationToken: Cancellation);

        result.ToJson().MatchSnapshot();
    }

    private static async Task<IRequestExecutor> CreateExecutorAsync() => await new ServiceCollection()
        .AddSingleton<IMessageStore, InMemoryMessageStore>()
        .AddSingleton<IMessageIdSource, CountingIds>()
        .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)))
        .AddGraphQL()
        .AddChatTypes()
        .AddInMemorySubscriptions()
        .BuildRequestExecutorAsync(Cancellation);
}

using Shouldly;
using Xunit;

namespace Chat.Tests;

public sealed class QueryTests
{
    private readonly ChatFixture _chat = new();

    [Fact]
    public async Task The_viewer_is_null_where_nobody_was_authenticated() =>
        (await _chat.ExecuteAsync("{ viewer { id name } }")).ShouldBe("""{"data":{"viewer":null}}""");

    [Fact]
    public async Task The_viewer_is_made_of_claims() =>
        (await _chat.ExecuteAsync("{ viewer { id name } }", user: ChatFixture.User("ada", "Ada Lovelace")))
            .ShouldBe("""{"data":{"viewer":{"id":"ada","name":"Ada Lovelace"}}}""");

    [Fact]
    public async Task Messages_are_read_oldest_first_and_only_the_last()
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            await SendAsync("blue", text);
        }

        (await _chat.ExecuteAsync("""{ messages(room: "blue", last: 2) { id text sentAt } }""")).ShouldBe(
            """{"data":{"messages":[{"id":"m2","text":"two","sentAt":"2026-11-23T12:00:00Z"},{"id":"m3","text":"three","sentAt":"2026-11-23T12:00:00Z"}]}}""");
    }

    [Fact]
    public async Task A_room_shows_its_last_message()
    {
        await SendAsync("blue", "hello");

        (await _chat.ExecuteAsync("{ rooms { id messageCount lastMessage { text } } }")).ShouldBe(
            """{"data":{"rooms":[{"id":"blue","messageCount":1,"lastMessage":{"text":"hello"}}]}}""");
    }

    [Fact]
    public async Task A_message_is_mine_where_its_author_is_the_viewer()
    {
        await SendAsync("blue", "hello");

        const string Document = """{ messages(room: "blue") { mine } }""";

        (await _chat.ExecuteAsync(Document, user: ChatFixture.User("ada"))).ShouldContain("\"mine\":true");
        (await _chat.ExecuteAsync(Document, user: ChatFixture.User("bob"))).ShouldContain("\"mine\":false");
        (await _chat.ExecuteAsync(Document)).ShouldContain("\"mine\":false");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    [InlineData(-1)]
    public async Task More_or_fewer_messages_than_1_to_200_are_refused(int last) =>
        (await _chat.ExecuteAsync($$"""{ messages(room: "blue", last: {{last}}) { id } }""")).ShouldContain("BAD_USER_INPUT");

    private Task<string> SendAsync(string room, string text) =>
        _chat.ExecuteAsync($$"""mutation { sendMessage(input: { room: "{{room}}", author: "ada", text: "{{text}}" }) { id } }""");
}

using System.Text.Json;
using Chat.Messages;
using Shouldly;
using Xunit;

namespace Chat.Tests;

public sealed class MutationTests
{
    private const string SendMessage = "mutation($input: SendMessageInput!) { sendMessage(input: $input) { id room author text } }";

    private readonly ChatFixture _chat = new();

    [Fact]
    public async Task A_message_is_stored_and_published_to_its_room_and_to_all()
    {
        var response = await SendAsync("blue", "ada", "  hello ");

        response.ShouldBe("""{"data":{"sendMessage":{"id":"m1","room":"blue","author":"ada","text":"hello"}}}""");
        var message = (await _chat.Store.ReadLastAsync("blue", 10, CancellationToken.None)).ShouldHaveSingleItem();
        message.ShouldBe(new Message("m1", "blue", "ada", "hello", new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)));
        _chat.Sender.Sent.ShouldBe([("messages/blue", message), ("messages", message)]);
    }

    [Fact]
    public async Task Typing_is_published_to_the_room()
    {
        (await _chat.ExecuteAsync("""mutation { setTyping(room: "blue", author: "ada") }""")).ShouldBe("""{"data":{"setTyping":true}}""");
        _chat.Sender.Sent.ShouldBe([("typing/blue", "ada")]);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(64, 64, 4_000)]
    public async Task Texts_and_names_at_the_limits_are_accepted(int room, int author, int text) =>
        (await SendAsync(new('r', room), new('a', author), $" {new string('t', text)} ")).ShouldNotContain("errors");

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(65, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 65, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 4_001)]
    public async Task Texts_and_names_beyond_the_limits_are_refused_and_nothing_is_stored_or_published(int room, int author, int text)
    {
        var response = await SendAsync(new('r', room), new('a', author), $" {new string('t', text)} ");

        response.ShouldContain("BAD_USER_INPUT");
        (await _chat.Store.ReadRoomsAsync(CancellationToken.None)).ShouldBeEmpty();
        _chat.Sender.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "ada")]
    [InlineData("blue", "")]
    public async Task Typing_without_a_name_is_refused(string room, string author)
    {
        (await _chat.ExecuteAsync($$"""mutation { setTyping(room: "{{room}}", author: "{{author}}") }""")).ShouldContain("BAD_USER_INPUT");
        _chat.Sender.Sent.ShouldBeEmpty();
    }

    private Task<string> SendAsync(string room, string author, string text)
    {
        var input = JsonSerializer.Serialize(new { input = new { room, author, text } });
        return _chat.ExecuteAsync(SendMessage, input);
    }
}

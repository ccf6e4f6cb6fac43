using Chat.Messages;
using Shouldly;
using Xunit;

namespace Chat.Tests;

public sealed class SubscriptionTests
{
    private readonly ChatFixture _chat = new();

    [Theory]
    [InlineData("subscription { messageSent(room: \"blue\") { id } }", "messages/blue", "Chat.Messages.Message")]
    [InlineData("subscription { anyMessageSent { id } }", "messages", "Chat.Messages.Message")]
    [InlineData("subscription { typing(room: \"blue\") }", "typing/blue", "string")]
    public async Task A_subscription_listens_to_the_topic_that_mutations_publish_to(string document, string topic, string messageType)
    {
        var opened = await _chat.SubscribeAsync(document);

        opened.Topic.ShouldBe(topic);
        opened.MessageTypeName.ShouldBe(messageType);
    }

    [Fact]
    public void A_message_survives_its_way_through_the_event()
    {
        var message = new Message("m1", "blue", "ada", "\"hello\" 👋", new DateTimeOffset(2026, 11, 23, 12, 0, 0, 123, TimeSpan.Zero));

        var written = _chat.Executor.WriteEventMessage(message);

        _chat.Executor.ReadEventMessage(written).ShouldBe(message);
    }

    [Theory]
    [InlineData("subscription { messageSent(room: \"blue\") { id text } }", false)]
    [InlineData("subscription { messageSent(room: \"blue\") { id mine } }", true)]
    public void Only_what_reads_the_viewer_depends_on_the_viewer(string document, bool dependsOnUser)
    {
        _chat.Executor.TryPrepare(document, null, out var operation, out _).ShouldBeTrue();
        operation!.DependsOnUser.ShouldBe(dependsOnUser);
    }
}

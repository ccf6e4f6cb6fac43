using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

public sealed class SessionRulesTests
{
    private static readonly OperationParameters Parameters = new() { Query = "{ a }" };

    [Fact]
    public void The_first_init_is_acknowledged() =>
        SessionRules.Decide(SessionState.Opened, new ConnectionInit(default)).ShouldBeOfType<SendConnectionAck>();

    [Fact]
    public void A_second_init_closes_with_4429() => SessionRules.Decide(SessionState.Acknowledged, new ConnectionInit(default))
        .ShouldBe(new CloseConnection(new CloseReason((CloseCode)4429, "Too many initialisation requests")));

    [Fact]
    public void A_subscribe_before_the_ack_closes_with_4401() => SessionRules.Decide(SessionState.Opened, new Subscribe("1", Parameters))
        .ShouldBe(new CloseConnection(new CloseReason((CloseCode)4401, "Unauthorized"), "1"));

    [Fact]
    public void A_subscribe_after_the_ack_starts_an_operation() =>
        SessionRules.Decide(SessionState.Acknowledged, new Subscribe("1", Parameters)).ShouldBe(new StartOperation("1", Parameters));

    [Theory]
    [InlineData(SessionState.Opened)]
    [InlineData(SessionState.Acknowledged)]
    public void The_other_messages_are_decided_without_the_state(SessionState state)
    {
        var payload = "{}"u8.ToArray();

        SessionRules.Decide(state, new Ping(payload)).ShouldBe(new SendPong(payload));
        SessionRules.Decide(state, new Pong()).ShouldBeOfType<Ignore>();
        SessionRules.Decide(state, new Complete("1")).ShouldBe(new StopOperation("1"));
        SessionRules.Decide(state, new UnusableOperation("1", "why")).ShouldBe(new RefuseOperation("1", "why"));
        SessionRules.Decide(state, new InvalidMessage("why", "1"))
            .ShouldBe(new CloseConnection(new CloseReason((CloseCode)4400, "Invalid message received"), "1", "why"));
    }

    [Fact]
    public void A_duplicate_id_has_the_reason_that_clients_know() =>
        CloseReason.SubscriberAlreadyExists("7").ShouldBe(new CloseReason((CloseCode)4409, "Subscriber for 7 already exists"));

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("😀")]
    public void A_close_reason_fits_into_a_close_frame(string character)
    {
        var reason = CloseReason.SubscriberAlreadyExists(string.Concat(Enumerable.Repeat(character, 128)));

        Encoding.UTF8.GetByteCount(reason.Text).ShouldBeInRange(ProtocolLimits.CloseReasonBytes - 3, ProtocolLimits.CloseReasonBytes);
        reason.Text.ShouldStartWith("Subscriber for " + character);
        reason.Text.ShouldEndWith(character + " already exists");
    }
}

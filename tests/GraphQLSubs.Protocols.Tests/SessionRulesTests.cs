using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

/// <summary>The rules, dialect by dialect: state and message in, decision out.</summary>
public sealed class SessionRulesTests
{
    private static readonly Subscribe Subscribe = new("1", new OperationParameters { Query = "{ a }" });
    private static readonly byte[] Payload = "{}"u8.ToArray();

    private static readonly CloseConnection SecondInit = new(new CloseReason((CloseCode)4429, "Too many initialisation requests"));

    private static readonly SendError NotInitialised =
        new("1", "The connection was not initialised.", ProtocolErrorCodes.ConnectionNotInitialised);

    private static readonly StartOperation LegacyStart = new("1", Subscribe.Parameters, new ReplaceOperation());

    public static TheoryData<string, SessionState, ClientMessage, SessionDecision> Rules() => new()
    {
        { "graphql-transport-ws", SessionState.Opened, new ConnectionInit(default), new SendConnectionAck() },
        { "graphql-transport-ws", SessionState.Acknowledged, new ConnectionInit(default), SecondInit },
        {
            "graphql-transport-ws", SessionState.Opened, Subscribe,
            new CloseConnection(new CloseReason((CloseCode)4401, "Unauthorized"), "1")
        },
        {
            "graphql-transport-ws", SessionState.Acknowledged, Subscribe,
            new StartOperation(
                "1",
                Subscribe.Parameters,
                new CloseConnection(new CloseReason((CloseCode)4409, "Subscriber for 1 already exists"), "1"))
        },

        { "graphql-ws", SessionState.Opened, new ConnectionInit(default), new SendConnectionAck() },
        { "graphql-ws", SessionState.Acknowledged, new ConnectionInit(default), SecondInit },
        { "graphql-ws", SessionState.Opened, Subscribe, new AwaitConnectionInit(LegacyStart, NotInitialised) },
        { "graphql-ws", SessionState.Acknowledged, Subscribe, LegacyStart },

        { "appsync", SessionState.Opened, new ConnectionInit(default), new SendConnectionAck() },
        { "appsync", SessionState.Acknowledged, new ConnectionInit(default), SecondInit },
        { "appsync", SessionState.Opened, Subscribe, NotInitialised },
        {
            "appsync", SessionState.Acknowledged, Subscribe,
            new StartOperation(
                "1",
                Subscribe.Parameters,
                new SendError("1", "An operation with this id is running.", ProtocolErrorCodes.OperationIdInUse))
        },
    };

    public static TheoryData<string, ClientMessage, SessionDecision> RulesWithoutState() => new()
    {
        { "graphql-transport-ws", new Ping(Payload), new SendPong(Payload) },
        { "graphql-transport-ws", new Pong(), new Ignore() },
        { "graphql-transport-ws", new Complete("1"), new StopOperation("1", IsAnswered: false) },
        { "graphql-transport-ws", new UnusableOperation("1", "why"), new SendError("1", "why", ProtocolErrorCodes.InvalidOperation) },
        {
            "graphql-transport-ws", new InvalidMessage("why", "1"),
            new CloseConnection(new CloseReason((CloseCode)4400, "Invalid message received"), "1", "why")
        },

        { "graphql-ws", new Complete("1"), new StopOperation("1", IsAnswered: true) },
        { "graphql-ws", new Terminate(), new EndConnection() },
        { "graphql-ws", new UnusableOperation("1", "why"), new SendError("1", "why", ProtocolErrorCodes.InvalidOperation) },
        { "graphql-ws", new UnknownMessage("why", null), new SendError(null, "why", ProtocolErrorCodes.UnknownMessageType) },
        { "graphql-ws", new UnknownMessage("why", "1"), new SendError("1", "why", ProtocolErrorCodes.UnknownMessageType) },
        { "graphql-ws", new InvalidMessage("why", "1"), new SendError("1", "why", ProtocolErrorCodes.InvalidOperation) },
        { "graphql-ws", new InvalidMessage("why"), new SendConnectionError(CloseReason.InvalidMessage) },

        { "appsync", new Complete("1"), new StopOperation("1", IsAnswered: true) },
        { "appsync", new UnusableOperation("1", "why"), new SendError("1", "why", ProtocolErrorCodes.InvalidOperation) },
        { "appsync", new UnknownMessage("why", null), new SendError(null, "why", ProtocolErrorCodes.UnknownMessageType) },
        { "appsync", new InvalidMessage("why", "1"), new SendError("1", "why", ProtocolErrorCodes.InvalidOperation) },
        { "appsync", new InvalidMessage("why"), new SendError(null, "why", ProtocolErrorCodes.InvalidOperation) },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_state_decides_the_messages_that_begin_something(
        string dialect, SessionState state, ClientMessage message, SessionDecision expected) => Decide(dialect, state, message).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(RulesWithoutState))]
    public void The_other_messages_are_decided_without_the_state(string dialect, ClientMessage message, SessionDecision expected)
    {
        Decide(dialect, SessionState.Opened, message).ShouldBe(expected);
        Decide(dialect, SessionState.Acknowledged, message).ShouldBe(expected);
    }

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

    private static SessionDecision Decide(string dialect, SessionState state, ClientMessage message) =>
        SessionRules.Decide(Subprotocols.Find(dialect)!, state, message);
}

using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

/// <summary>The client's messages, by the table of the protocol's document.</summary>
public sealed class GraphQLTransportWsDecodeTests
{
    [Fact]
    public void A_subscribe_keeps_its_parts()
    {
        var message = Decode("""
            {"id":"1","type":"subscribe","payload":{"query":"{ a }","operationName":"A","variables":{"x":[1]},"extensions":{"y":2}}}
            """);

        var subscribe = message.ShouldBeOfType<Subscribe>();
        subscribe.OperationId.ShouldBe("1");
        subscribe.Parameters.Query.ShouldBe("{ a }");
        subscribe.Parameters.OperationName.ShouldBe("A");
        Text(subscribe.Parameters.Variables).ShouldBe("""{"x":[1]}""");
        Text(subscribe.Parameters.Extensions).ShouldBe("""{"y":2}""");
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", typeof(ConnectionInit))]
    [InlineData("""{"type":"connection_init","payload":null}""", typeof(ConnectionInit))]
    [InlineData("""{"type":"connection_init","payload":{"token":"t"}}""", typeof(ConnectionInit))]
    [InlineData("""{"type":"connection_init","payload":"t"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"connection_init","payload":[]}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"ping"}""", typeof(Ping))]
    [InlineData("""{"type":"ping","payload":null}""", typeof(Ping))]
    [InlineData("""{"type":"ping","payload":0}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"pong"}""", typeof(Pong))]
    [InlineData("""{"type":"pong","payload":true}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"complete","id":"1"}""", typeof(Complete))]
    [InlineData("""{"type":"complete"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"complete","id":""}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"complete","id":1}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","payload":{"query":"{a}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{a}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":null,"payload":{"query":"{a}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":null}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":"{a}"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":null}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":1}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":""}}""", typeof(Subscribe))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}","operationName":1}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":[]}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":"{}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}","extensions":7}}""", typeof(InvalidMessage))]
    [InlineData(
        """{"type":"subscribe","id":"1","payload":{"query":"{a}","operationName":null,"variables":null,"extensions":null}}""",
        typeof(Subscribe))]
    [InlineData("""{"type":"next","id":"1","payload":{}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"query":"{a}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"action":"sendmessage","data":"hello"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":1}""", typeof(InvalidMessage))]
    [InlineData("""{"type":{"type":"ping"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"Ping"}""", typeof(InvalidMessage))]
    [InlineData("{}", typeof(InvalidMessage))]
    [InlineData("[]", typeof(InvalidMessage))]
    [InlineData("\"ping\"", typeof(InvalidMessage))]
    [InlineData("null", typeof(InvalidMessage))]
    [InlineData("", typeof(InvalidMessage))]
    [InlineData("ping", typeof(InvalidMessage))]
    [InlineData("""{"type":"ping"} {}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"ping",}""", typeof(InvalidMessage))]
    [InlineData("""{'type':'ping'}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"ping"/**/}""", typeof(InvalidMessage))]
    [InlineData("\uFEFF{\"type\":\"ping\"}", typeof(InvalidMessage))]
    [InlineData(" \r\n\t{\"type\":\"ping\"} ", typeof(Ping))]
    public void Each_message_is_what_the_protocol_says(string message, Type expected) => Decode(message).ShouldBeOfType(expected);

    [Theory]
    [InlineData("""{"type":1,"type":"ping"}""", typeof(Ping))]
    [InlineData("""{"type":"ping","type":1}""", typeof(InvalidMessage))]
    [InlineData("""{"id":"1","id":2,"type":"complete"}""", typeof(InvalidMessage))]
    [InlineData("""{"payload":3,"payload":{},"type":"ping"}""", typeof(Ping))]
    [InlineData("""{"payload":{},"payload":3,"type":"ping"}""", typeof(InvalidMessage))]
    public void Of_members_with_one_name_the_last_counts(string message, Type expected) => Decode(message).ShouldBeOfType(expected);

    [Fact]
    public void Of_parameters_with_one_name_the_last_counts()
    {
        var message = Decode("""{"id":"1","type":"subscribe","payload":{"query":1,"variables":3,"query":"{ a }","variables":{}}}""");

        message.ShouldBeOfType<Subscribe>().Parameters.Query.ShouldBe("{ a }");
    }

    [Fact]
    public void Names_and_values_may_be_escaped()
    {
        Decode("""{"\u0074ype":"p\u0069ng"}""").ShouldBeOfType<Ping>();
        Decode("""{"type":"complete","id":"\u0031\ud83d\ude00"}""").ShouldBeOfType<Complete>().OperationId.ShouldBe("1😀");
    }

    [Fact]
    public void Unknown_members_are_passed_over()
    {
        var message = Decode("""
            {"__proto__":{"type":"pong"},"x":[{"type":"pong"}],"type":"ping","payload":{"__proto__":{"a":1}},"y":null}
            """);

        Text(message.ShouldBeOfType<Ping>().Payload).ShouldBe("""{"__proto__":{"a":1}}""");
    }

    [Theory]
    [InlineData("""{"query":"{ a(b: \"\ud800\") }"}""")]
    [InlineData("""{"query":"{a}","operationName":"\udc00"}""")]
    [InlineData("""{"query":"{a}","variables":{"deep":[{"\uD83Dx":1}]}}""")]
    [InlineData("""{"query":"{a}","extensions":{"x":"\ud83d\u0041"}}""")]
    public void A_text_that_is_no_Unicode_ends_only_its_operation(string payload)
    {
        var message = Decode($$$"""{"id":"1","type":"subscribe","payload":{{{payload}}}}""");

        var unusable = message.ShouldBeOfType<UnusableOperation>();
        unusable.OperationId.ShouldBe("1");
        unusable.Reason.ShouldContain("surrogate");
    }

    [Theory]
    [InlineData("""{"id":"\ud800","type":"complete"}""")]
    [InlineData("""{"id":"1","type":"\udfff"}""")]
    [InlineData("""{"\ud800":1,"type":"ping"}""")]
    public void A_name_type_or_id_that_is_no_Unicode_is_invalid(string message) => Decode(message).ShouldBeOfType<InvalidMessage>();

    [Fact]
    public void Bytes_that_are_no_UTF8_are_invalid()
    {
        byte[] message = [.. """{"type":"ping","x":" """u8, 0xC3, 0x28, .. "\"}"u8];

        GraphQLTransportWs.Instance.Decode(message).ShouldBeOfType<InvalidMessage>().Reason.ShouldContain("UTF-8");
    }

    [Fact]
    public void An_id_may_have_128_bytes_and_no_more()
    {
        var longest = new string('é', 64);

        Decode(SubscribeWithId(longest)).ShouldBeOfType<Subscribe>().OperationId.ShouldBe(longest);
        Decode(SubscribeWithId(longest + "x")).ShouldBeOfType<UnusableOperation>().OperationId.ShouldBe(longest + "x");

        static string SubscribeWithId(string id) => $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{a}"}}""";
    }

    [Fact]
    public void A_message_may_have_131072_bytes_and_no_more()
    {
        const string Empty = """{"type":"ping","x":""}""";
        var longest = Empty.Insert(Empty.Length - 2, new string('x', ProtocolLimits.MessageBytes - Empty.Length));

        Decode(longest).ShouldBeOfType<Ping>();
        Decode(longest + " ").ShouldBeOfType<InvalidMessage>().Reason.ShouldContain("131072");
    }

    [Theory]
    [InlineData(63, typeof(Ping))]
    [InlineData(64, typeof(InvalidMessage))]
    [InlineData(60_000, typeof(InvalidMessage))]
    public void JSON_may_be_nested_64_deep(int lists, Type expected) =>
        Decode("{\"type\":\"ping\",\"x\":" + new string('[', lists) + new string(']', lists) + "}").ShouldBeOfType(expected);

    [Fact]
    public void A_malformed_subscribe_names_its_operation()
    {
        var invalid = Decode("""{"id":"7","type":"subscribe","payload":{"query":1}}""").ShouldBeOfType<InvalidMessage>();

        invalid.OperationId.ShouldBe("7");
        invalid.Reason.ShouldBe("payload.query must be a string.");
    }

    private static ClientMessage Decode(string message) => GraphQLTransportWs.Instance.Decode(Encoding.UTF8.GetBytes(message));

    private static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}

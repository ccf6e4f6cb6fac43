using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

/// <summary>The old graphql-ws: what clients send and what they get.</summary>
public sealed class LegacyGraphQLWsTests
{
    private static readonly LegacyGraphQLWs Codec = LegacyGraphQLWs.Instance;

    [Fact]
    public void A_start_keeps_its_parts()
    {
        var message = Decode("""
            {"id":"1","type":"start","payload":{"query":"{ a }","operationName":"A","variables":{"x":[1]},"extensions":{"y":2}}}
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
    [InlineData("""{"type":"connection_init","payload":{"token":"t"}}""", typeof(ConnectionInit))]
    [InlineData("""{"type":"connection_init","payload":"t"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"connection_terminate"}""", typeof(Terminate))]
    [InlineData("""{"type":"connection_terminate","payload":null}""", typeof(Terminate))]
    [InlineData("""{"type":"stop","id":"1"}""", typeof(Complete))]
    [InlineData("""{"type":"stop"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"stop","id":1}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"query":"{a}","variables":null,"operationName":null}}""", typeof(Subscribe))]
    [InlineData("""{"type":"start","payload":{"query":"{a}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"query":7}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"query":"{a}","variables":"{}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"query":"{ a(b: \"\ud800\") }"}}""", typeof(UnusableOperation))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}"}}""", typeof(UnknownMessage))]
    [InlineData("""{"type":"connection_error","payload":{}}""", typeof(UnknownMessage))]
    [InlineData("""{"action":"sendmessage","data":"hello"}""", typeof(UnknownMessage))]
    [InlineData("{}", typeof(UnknownMessage))]
    [InlineData("[]", typeof(InvalidMessage))]
    [InlineData("", typeof(InvalidMessage))]
    [InlineData("start", typeof(InvalidMessage))]
    public void Each_message_is_what_the_protocol_says(string message, Type expected) => Decode(message).ShouldBeOfType(expected);

    [Fact]
    public void Messages_of_the_connection()
    {
        Text(Codec.EncodeConnectionAck()).ShouldBe("""{"type":"connection_ack"}""");
        Text(Codec.EncodeConnectionAck("""{"a":1}"""u8)).ShouldBe("""{"type":"connection_ack","payload":{"a":1}}""");
        Text(Codec.EncodeConnectionError(CloseReason.Forbidden)).ShouldBe("""{"type":"connection_error","payload":{"message":"Forbidden"}}""");
        Text(Codec.EncodeConnectionError(CloseReason.Forbidden, """{"message":"m","a":1}"""u8))
            .ShouldBe("""{"type":"connection_error","payload":{"message":"m","a":1}}""");
        Codec.EncodeKeepAlive().ShouldBeNull();
    }

    [Fact]
    public void Messages_of_an_operation()
    {
        using var result = new ResultMessage(Codec, """{"data":{"a":1}}"""u8);

        Text(result.For("1")).ShouldBe("""{"id":"1","type":"data","payload":{"data":{"a":1}}}""");
        Text(Codec.EncodeComplete("1")).ShouldBe("""{"id":"1","type":"complete","payload":null}""");
        Codec.EncodeStartAck("1").ShouldBeNull();
    }

    [Theory]
    [InlineData("""[{"message":"m"}]""", "\"m\"")]
    [InlineData("""[{"locations":[{"line":1,"message":"no"}],"message":"\"m\"\u00e9"},{"message":"n"}]""", """ "\"m\"\u00e9" """)]
    [InlineData("""[{"extensions":{"code":"C"}}]""", "\"\"")]
    [InlineData("""[{"message":7}]""", "\"\"")]
    public void An_error_has_the_first_message_and_the_whole_list(string errors, string first)
    {
        Text(Codec.EncodeError("1", Encoding.UTF8.GetBytes(errors)))
            .ShouldBe($$$"""{"id":"1","type":"error","payload":{"message":{{{first.Trim()}}},"errors":{{{errors}}}}}""");
        Text(Codec.EncodeError(null, Encoding.UTF8.GetBytes(errors)))
            .ShouldBe($$$"""{"type":"error","payload":{"message":{{{first.Trim()}}},"errors":{{{errors}}}}}""");
    }

    private static ClientMessage Decode(string message) => Codec.Decode(Encoding.UTF8.GetBytes(message));

    private static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}

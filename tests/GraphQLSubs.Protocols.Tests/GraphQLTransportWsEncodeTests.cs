using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

/// <summary>The server's messages.</summary>
public sealed class GraphQLTransportWsEncodeTests
{
    private static readonly GraphQLTransportWs Codec = GraphQLTransportWs.Instance;

    [Fact]
    public void Messages_without_an_id()
    {
        Text(Codec.EncodeConnectionAck()).ShouldBe("""{"type":"connection_ack"}""");
        Text(Codec.EncodeConnectionAck("""{"a":1}"""u8)).ShouldBe("""{"type":"connection_ack","payload":{"a":1}}""");
        Text(GraphQLTransportWs.EncodePong()).ShouldBe("""{"type":"pong"}""");
        Text(GraphQLTransportWs.EncodePong("""{"a":1}"""u8)).ShouldBe("""{"type":"pong","payload":{"a":1}}""");
    }

    [Fact]
    public void Messages_that_end_an_operation()
    {
        Text(Codec.EncodeComplete("1")).ShouldBe("""{"id":"1","type":"complete"}""");
        Text(Codec.EncodeError("1", """[{"message":"m"}]"""u8)).ShouldBe("""{"id":"1","type":"error","payload":[{"message":"m"}]}""");
    }

    [Fact]
    public void A_result_is_spliced_with_one_id_after_the_other()
    {
        using var message = new ResultMessage(Codec, """{"data":{"a":1}}"""u8);

        Text(message.For("1")).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"a":1}}}""");
        Text(message.For("a-much-longer-id")).ShouldBe("""{"id":"a-much-longer-id","type":"next","payload":{"data":{"a":1}}}""");
        Text(message.For("2")).ShouldBe("""{"id":"2","type":"next","payload":{"data":{"a":1}}}""");
    }

    [Fact]
    public void A_result_keeps_its_bytes_when_an_id_needs_more_room()
    {
        using var message = new ResultMessage(Codec, """{"data":{"a":1}}"""u8);
        var longest = new string('\u0001', ProtocolLimits.OperationIdBytes);

        Id(message.For(longest)).ShouldBe(longest);
        Text(message.For("1")).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"a":1}}}""");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\",\"type\":\"complete\"}")]
    [InlineData("\0\n\u001f")]
    [InlineData("é😀\u2028")]
    [InlineData("</script>")]
    public void An_id_of_any_characters_comes_back_as_it_was(string id)
    {
        using var message = new ResultMessage(Codec, "{}"u8);

        Id(message.For(id)).ShouldBe(id);
        Id(Codec.EncodeComplete(id)).ShouldBe(id);
        Id(Codec.EncodeError(id, "[]"u8)).ShouldBe(id);
    }

    [Fact]
    public void Errors_are_a_list_with_a_code()
    {
        Text(ErrorList.Write("It \"failed\" `here`.", "CODE"))
            .ShouldBe("""[{"message":"It \"failed\" `here`.","extensions":{"code":"CODE"}}]""");
        Text(ErrorList.Write(CloseReason.InvalidMessage, "detail")).ShouldBe(
            """[{"message":"Invalid message received","extensions":{"code":"CONNECTION_CLOSED","closeCode":4400,"detail":"detail"}}]""");
    }

    private static string? Id(ReadOnlyMemory<byte> message) => JsonDocument.Parse(message).RootElement.GetProperty("id").GetString();

    private static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}

using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

/// <summary>AppSync's protocol: what clients send and what they get.</summary>
public sealed class AppSyncRealtimeTests
{
    private static readonly AppSyncRealtime Codec = AppSyncRealtime.Instance;

    [Fact]
    public void A_start_has_its_parameters_in_a_text_and_its_authorization_as_extensions()
    {
        var message = Decode("""
            {"id":"1","type":"start","payload":{
              "data":"{\"query\":\"subscription A { a(b: \\\"\\ud83d\\ude00\\\") }\",\"operationName\":\"A\",\"variables\":{\"x\":[1]}}",
              "extensions":{"authorization":{"host":"h","x-api-key":"k"}}}}
            """);

        var subscribe = message.ShouldBeOfType<Subscribe>();
        subscribe.OperationId.ShouldBe("1");
        subscribe.Parameters.Query.ShouldBe("""subscription A { a(b: "😀") }""");
        subscribe.Parameters.OperationName.ShouldBe("A");
        Text(subscribe.Parameters.Variables).ShouldBe("""{"x":[1]}""");
        Text(subscribe.Parameters.Extensions).ShouldBe("""{"authorization":{"host":"h","x-api-key":"k"}}""");
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", typeof(ConnectionInit))]
    [InlineData("""{"type":"connection_init","payload":"t"}""", typeof(ConnectionInit))]
    [InlineData("""{"type":"stop","id":"1"}""", typeof(Complete))]
    [InlineData("""{"type":"stop"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":"{\"query\":\"{a}\"}"}}""", typeof(Subscribe))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":7,"data":"{\"query\":\"{a}\"}"}}""", typeof(Subscribe))]
    [InlineData("""{"type":"start","id":"1","payload":{"d\u0061ta":"{\"query\":\"{a}\"}","extensions":[]}}""", typeof(Subscribe))]
    [InlineData("""{"type":"start","payload":{"data":"{\"query\":\"{a}\"}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1"}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":""}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":"{"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":"[]"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":"{}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":"{\"query\":\"{a}\",\"variables\":1}"}}""", typeof(InvalidMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":"{\"query\":\"\\ud800\"}"}}""", typeof(UnusableOperation))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":"\ud800"}}""", typeof(UnusableOperation))]
    [InlineData("""{"type":"start","id":"1","payload":{"query":"{a}"}}""", typeof(UnknownMessage))]
    [InlineData("""{"type":"start","id":"1","payload":{"data":{"query":"{a}"}}}""", typeof(UnknownMessage))]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}"}}""", typeof(UnknownMessage))]
    [InlineData("""{"type":"connection_terminate"}""", typeof(UnknownMessage))]
    [InlineData("""{"action":"sendmessage","data":"hello"}""", typeof(UnknownMessage))]
    [InlineData("start", typeof(InvalidMessage))]
    public void Each_message_is_what_the_protocol_says(string message, Type expected) => Decode(message).ShouldBeOfType(expected);

    [Fact]
    public void A_malformed_start_names_its_operation() =>
        Decode("""{"id":"7","type":"start","payload":{"data":"{\"query\":1}"}}""")
            .ShouldBe(new InvalidMessage("payload.data.query must be a string.", "7"));

    [Fact]
    public void JSON_within_JSON_may_be_nested_64_deep()
    {
        Decode(Start(62)).ShouldBeOfType<Subscribe>();
        Decode(Start(63)).ShouldBeOfType<InvalidMessage>();

        static string Start(int lists) => """{"id":"1","type":"start","payload":{"data":"{\"query\":\"{a}\",\"variables\":{\"x\":"""
            + new string('[', lists) + new string(']', lists) + "}}\"}}";
    }

    [Fact]
    public void Messages_of_the_connection()
    {
        Text(Codec.EncodeConnectionAck("""{"a":1}"""u8)).ShouldBe("""{"type":"connection_ack","payload":{"connectionTimeoutMs":660000}}""");
        Text(Codec.EncodeKeepAlive()).ShouldBe("""{"type":"ka"}""");
        Text(Codec.EncodeConnectionError(CloseReason.Forbidden)).ShouldBe(
            """{"type":"connection_error","payload":{"errors":[{"errorType":"UnauthorizedException","errorCode":401,"message":"Forbidden"}]}}""");
        Text(Codec.EncodeConnectionError(CloseReason.Forbidden, """{"message":"m","a":1}"""u8)).ShouldBe(
            """{"type":"connection_error","payload":{"errors":[{"errorType":"UnauthorizedException","errorCode":401,"message":"m","a":1}]}}""");
        Text(Codec.EncodeConnectionError(CloseReason.TooManyInitialisationRequests)).ShouldBe(
            """{"type":"connection_error","payload":{"errors":[{"errorType":"BadRequestException","errorCode":400,"message":"Too many initialisation requests"}]}}""");
    }

    [Fact]
    public void Messages_of_an_operation()
    {
        using var result = new ResultMessage(Codec, """{"data":{"a":1}}"""u8);

        Text(result.For("1")).ShouldBe("""{"id":"1","type":"data","payload":{"data":{"a":1}}}""");
        Text(Codec.EncodeStartAck("1")).ShouldBe("""{"id":"1","type":"start_ack"}""");
        Text(Codec.EncodeComplete("1")).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Theory]
    [InlineData("AUTH_NOT_AUTHENTICATED", "UnauthorizedException", 401)]
    [InlineData("AUTH_NOT_AUTHORIZED", "UnauthorizedException", 401)]
    [InlineData("CONNECTION_NOT_INITIALISED", "UnauthorizedException", 401)]
    [InlineData("HC0014", "BadRequestException", 400)]
    [InlineData("GRAPHQL_VALIDATION_FAILED", "BadRequestException", 400)]
    [InlineData("HC0016", "BadRequestException", 400)]
    [InlineData("BAD_REQUEST", "BadRequestException", 400)]
    [InlineData("OPERATION_ID_IN_USE", "DuplicatedOperationError", null)]
    [InlineData("UNKNOWN_MESSAGE_TYPE", "UnsupportedOperation", null)]
    [InlineData("SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE", null)]
    public void The_code_of_an_error_is_its_type(string code, string errorType, int? errorCode)
    {
        var codeMember = errorCode is null ? "" : $"\"errorCode\":{errorCode},";

        Text(Codec.EncodeError("1", ErrorList.Write("m", code))).ShouldBe(
            $$$"""{"id":"1","type":"error","payload":{"errors":[{"errorType":"{{{errorType}}}",{{{codeMember}}}"message":"m","extensions":{"code":"{{{code}}}"}}]}}""");
    }

    [Fact]
    public void Each_error_of_a_list_has_its_own_type_and_keeps_the_rest()
    {
        Text(Codec.EncodeError(null, """[{"message":"é","path":["a",0]},{"message":"n","extensions":{"code":7}},{}]"""u8)).ShouldBe(
            """{"type":"error","payload":{"errors":[{"errorType":"Error","message":"é","path":["a",0]},{"errorType":"Error","message":"n","extensions":{"code":7}},{"errorType":"Error"}]}}""");
    }

    [Fact]
    public void What_the_application_refuses_is_not_authorized_whatever_its_code() =>
        Text(Codec.EncodeRefusal("1", ErrorList.Write("m", "QUOTA"))).ShouldBe(
            """{"id":"1","type":"error","payload":{"errors":[{"errorType":"UnauthorizedException","errorCode":401,"message":"m","extensions":{"code":"QUOTA"}}]}}""");

    private static ClientMessage Decode(string message) => Codec.Decode(Encoding.UTF8.GetBytes(message));

    private static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}

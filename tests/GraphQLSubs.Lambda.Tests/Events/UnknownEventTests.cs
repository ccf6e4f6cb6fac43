using System.Text;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Events;

public sealed class UnknownEventTests
{
    private readonly FunctionUnderTest _function = new();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nope")]
    public async Task What_is_not_JSON_is_refused(string payload) =>
        (await Should.ThrowAsync<UnknownEventException>(() => _function.InvokeAsync(payload))).Message.ShouldStartWith("The event is not JSON.");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"requestContext":null}""")]
    [InlineData("""{"requestContext":{"eventType":7}}""")]
    [InlineData("""{"requestContext":{"eventType":"connect","connectionId":"a="}}""")]
    [InlineData("""{"version":"1.0","httpMethod":"POST","path":"/graphql","requestContext":{"httpMethod":"POST"}}""")]
    [InlineData("""{"version":"2.0","requestContext":{}}""")]
    [InlineData("""{"Records":[{"eventSource":"aws:sqs"}]}""")]
    [InlineData("""{"type":"REQUEST","methodArn":"arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/$connect"}""")]
    public async Task An_event_of_another_kind_is_refused_with_those_that_are_understood(string payload)
    {
        var exception = await Should.ThrowAsync<UnknownEventException>(() => _function.InvokeAsync(payload));

        exception.Message.ShouldBe(
            "The event is of an unknown kind. Understood are events of a WebSocket API (requestContext.eventType CONNECT, MESSAGE or DISCONNECT) and HTTP API events of payload format 2.0.");
    }

    /// <summary>Cuts and mutates events at random; whatever comes, the answer is JSON or the one exception.</summary>
    [Fact]
    public async Task No_mutation_of_an_event_breaks_the_handler()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] events =
        [
            """{"headers":{"Sec-WebSocket-Protocol":"a"},"multiValueHeaders":{"Sec-WebSocket-Protocol":["a"]},"requestContext":{"eventType":"CONNECT","connectionId":"a=","authorizer":{"principalId":"u","x":1},"domainName":"d","stage":"s"}}""",
            """{"requestContext":{"eventType":"MESSAGE","connectionId":"a=","requestTimeEpoch":1795331502790,"domainName":"d","stage":"s"},"body":"{\"type\":\"ping\",\"x\":\"\ud83d\ude00\"}","isBase64Encoded":false}""",
            """{"version":"2.0","cookies":["a=1"],"headers":{"accept":"*/*"},"rawQueryString":"query=x","requestContext":{"authorizer":{"jwt":{"claims":{"sub":"u"}}},"http":{"method":"POST"}},"body":"e30=","isBase64Encoded":true}""",
        ];

        for (var i = 0; i < 20_000; i++)
        {
            var payload = Encoding.UTF8.GetBytes(events[i % events.Length]);

            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                payload[random.Next(payload.Length)] = (byte)(random.Next(2) == 0 ? "\"{}[],:\\u0d\0"u8[random.Next(12)] : random.Next(256));
            }

            try
            {
                var answer = await _function.InvokeAsync(payload[..random.Next(payload.Length / 2, payload.Length + 1)]);
                answer.ShouldStartWith("{\"statusCode\":");
            }
            catch (UnknownEventException)
            {
                // The one refusal there is.
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, event {i}: {Encoding.Latin1.GetString(payload)}", exception);
            }
        }
    }
}

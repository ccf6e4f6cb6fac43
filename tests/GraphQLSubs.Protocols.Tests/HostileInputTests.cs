using System.Diagnostics;
using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

/// <summary>Whatever the bytes are, a decoder answers with a value.</summary>
public sealed class HostileInputTests(ITestOutputHelper output)
{
    private static readonly TimeSpan FuzzTime = TimeSpan.FromSeconds(2);

    private static readonly string[] Messages =
    [
        """{"type":"connection_init","payload":{"token":"abc"}}""",
        """{"type":"ping","payload":{"at":1.5e3}}""",
        """{"type":"complete","id":"\u00e91"}""",
        """{"id":"1","type":"subscribe","payload":{"query":"subscription { a(b: \"\ud83d\ude00\") }","operationName":null,"variables":{"x":[1,{"y":null}]},"extensions":{}}}""",
        """{"id":"1","type":"start","payload":{"query":"subscription { a(b: \"\ud83d\ude00\") }","variables":{"x":1}}}""",
        """{"id":"1","type":"start","payload":{"data":"{\"query\":\"subscription { a(b: \\\"\\ud83d\\ude00\\\") }\"}","extensions":{"authorization":{}}}}""",
        """{"id":"1","type":"stop"}""",
        """{"type":"connection_terminate"}""",
    ];

    private static readonly byte[][] Dictionary =
        [.. new[] { "\"", "\\", "\\u", "\\ud800", "\\udc00", "{", "}", "[", "]", ",", ":", "null", "\"id\"", "\"type\"", "\"payload\"", "\"query\"", "\0", "\u00ff", "1e999", "-" }
            .Select(Encoding.UTF8.GetBytes)];

    [Fact]
    public void Every_truncated_message_is_invalid_in_every_dialect()
    {
        foreach (var message in Messages.Select(Encoding.UTF8.GetBytes))
        {
            Subprotocols.All.ShouldContain(codec => IsUnderstood(codec.Decode(message)), Encoding.UTF8.GetString(message));

            for (var length = 0; length < message.Length; length++)
            {
                Subprotocols.All.ShouldAllBe(codec => codec.Decode(message.AsMemory(0, length)) is InvalidMessage);
            }
        }
    }

    [Fact]
    public void Every_truncated_HTTP_body_is_refused()
    {
        var body = """{"query":"{ a }","operationName":"A","variables":{"x":"\ud83d\ude00"},"extensions":{"y":[]}}"""u8.ToArray();

        for (var length = 0; length < body.Length; length++)
        {
            HttpRequestReader.TryRead("POST", "", "application/json", body.AsMemory(0, length), out _, out var problem).ShouldBeFalse();
            problem!.Status.ShouldBe(400);
        }
    }

    [Fact]
    public void Mutated_messages_never_make_a_decoder_throw()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        var rounds = 0;

        for (; clock.Elapsed < FuzzTime; rounds++)
        {
            var message = Mutate(random, Encoding.UTF8.GetBytes(Messages[random.Next(Messages.Length)]));

            try
            {
                foreach (var codec in Subprotocols.All)
                {
                    _ = SessionRules.Decide(codec, SessionState.Acknowledged, codec.Decode(message));
                }

                _ = new ProtocolOffer("graphql-ws", Encoding.Latin1.GetString(message)).Choose();
                _ = new ProtocolOffer("graphql-ws", Convert.ToBase64String(message)).Choose();
                _ = HttpRequestReader.TryRead("POST", "", "application/json", message, out _, out _);
                _ = HttpRequestReader.TryRead("GET", Encoding.Latin1.GetString(message), null, default, out _, out _);
                _ = ResponseMediaType.Negotiate(Encoding.Latin1.GetString(message));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, round {rounds}: {Convert.ToHexString(message)}", exception);
            }
        }

        output.WriteLine($"{rounds} rounds with seed {seed}");
        rounds.ShouldBeGreaterThan(0);
    }

    private static bool IsUnderstood(ClientMessage message) => message is not (InvalidMessage or UnknownMessage);

    private static byte[] Mutate(Random random, byte[] message)
    {
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(message.Length + 1);
            message = random.Next(5) switch
            {
                0 => [.. message[..at], .. Dictionary[random.Next(Dictionary.Length)], .. message[at..]],
                1 => [.. message[..at], .. message[Math.Min(message.Length, at + random.Next(1, 9))..]],
                2 => [.. message[..at], (byte)random.Next(256), .. message[at..]],
                3 => [.. message[at..], .. message[..at]],
                _ => [.. message[..at], .. message[random.Next(message.Length + 1)..]],
            };
        }

        return message;
    }
}

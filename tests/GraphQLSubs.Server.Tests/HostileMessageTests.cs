using System.Diagnostics;
using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>Whatever bytes a message consists of, handling it never throws and never harms another connection.</summary>
public sealed class HostileMessageTests(ITestOutputHelper output) : IAsyncDisposable
{
    private static readonly TimeSpan FuzzTime = TimeSpan.FromSeconds(2);

    private static readonly byte[][] Messages =
    [
        """{"type":"connection_init","payload":{}}"""u8.ToArray(),
        """{"type":"complete","id":"1"}"""u8.ToArray(),
        """{"id":"1","type":"subscribe","payload":{"query":"subscription($r: ID!) { said(room: $r) { text mine } }","variables":{"r":"x"}}}"""u8.ToArray(),
        """{"id":"2","type":"subscribe","payload":{"query":"mutation M { a: say(room: \"x\", text: \"\ud83d\ude00\") }","operationName":"M"}}"""u8.ToArray(),
        """{"id":"3","type":"subscribe","payload":{"query":"query Q($t: String! = \"d\") { value(text: $t) ...F } fragment F on Query { viewer }"}}"""u8.ToArray(),
    ];

    private readonly TestServer _server = new(TestSchema.Add);

    [Fact]
    public async Task Mutated_messages_never_throw_and_a_bystander_is_served_all_the_while()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        var rounds = 0;
        await _server.ConnectAsync("bystander");
        await _server.SubscribeAsync("bystander", "1", """subscription { said(room: \"quiet\") { text } }""", "{}");

        for (; clock.Elapsed < FuzzTime; rounds++)
        {
            if (await _server.FindConnectionAsync("hostile") is null)
            {
                await _server.OpenAsync("hostile");
                await _server.SendAsync("hostile", """{"type":"connection_init"}""");
            }

            var message = Mutate(random, Messages[random.Next(Messages.Length)]);
            var request = new MessageRequest { ConnectionId = "hostile", Body = message, ReceivedAt = _server.Time.GetUtcNow() };

            try
            {
                await _server.Server.HandleMessageAsync(request, TestContext.Current.CancellationToken);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, round {rounds}: {Convert.ToHexString(message)}", exception);
            }
        }

        await _server.HttpAsync(body: """{"query":"mutation { say(room: \"quiet\", text: \"hello\") }"}""");

        output.WriteLine($"{rounds} rounds with seed {seed}");
        _server.Logs.Entries.ShouldNotContain(entry => entry.Event == "MessageThrew", $"seed {seed}");
        _server.Received("bystander").ShouldHaveSingleItem().ShouldContain("hello");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static byte[] Mutate(Random random, byte[] message)
    {
        for (var changes = random.Next(0, 4); changes > 0; changes--)
        {
            var at = random.Next(message.Length + 1);
            message = random.Next(4) switch
            {
                0 => [.. message[..at], .. Encoding.UTF8.GetBytes(Snippets[random.Next(Snippets.Length)]), .. message[at..]],
                1 => [.. message[..at], .. message[Math.Min(message.Length, at + random.Next(1, 6))..]],
                2 => [.. message[..at], (byte)random.Next(256), .. message[at..]],
                _ => [.. message[..at], .. message[random.Next(message.Length + 1)..]],
            };
        }

        return message;
    }

    private static readonly string[] Snippets =
        ["{", "}", "(", ")", "[", "]", "$", "!", "...", "@skip(if: true)", "\\\"", "\"", "\\", "\\ud800", "null", "1", "on", "__typename ", "{a:{b:", "😀", "\0"];
}

using System.Globalization;
using GraphQLSubs.Protocols;

namespace GraphQLSubs.Benchmarks;

/// <summary>
/// Encodes one result for 1,000 subscribers, as a delivery does: as if there were only one dialect; with the codec found by name among
/// all for each subscriber; and with a third of them in each dialect. In turns; of several rounds the quickest counts.
/// </summary>
internal static class FanOut
{
    private const int Subscribers = 1_000;
    private const int Rounds = 15;

    private static readonly byte[] Result =
        """{"data":{"messageSent":{"id":"01JD9Q6Z4T","room":"lobby","author":"ada","text":"Hello, serverless world","mine":false}}}"""u8.ToArray();

    private static readonly string[] Ids = [.. Enumerable.Range(0, Subscribers).Select(_ => Guid.NewGuid().ToString())];
    private static readonly string[] Usual = [.. Ids.Select(_ => GraphQLTransportWs.Instance.Name)];
    private static readonly string[] Mixed = [.. Ids.Select((_, index) => Subprotocols.All[index % Subprotocols.All.Count].Name)];

    /// <summary>Prints what each way costs, and its ratio to the first.</summary>
    public static int Run()
    {
        (string Name, Action Run)[] ways =
        [
            ("graphql-transport-ws alone", () => Encode(Usual, static _ => GraphQLTransportWs.Instance)),
            ("graphql-transport-ws among three", () => Encode(Usual, Subprotocols.Find)),
            ("a third in each dialect", () => Encode(Mixed, Subprotocols.Find)),
        ];
        var quickest = new Measurement[ways.Length];

        foreach (var (_, run) in ways)
        {
            Measurement.Prepare(run);
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var taken = Measurement.Take(ways[way].Run);
                quickest[way] = round == 0 || taken.Microseconds < quickest[way].Microseconds ? taken : quickest[way];
            }
        }

        Console.WriteLine($"Processor time of encoding one result for {Subscribers:N0} subscribers in µs, the best of {Rounds} rounds.");
        Console.WriteLine();
        Console.WriteLine("| | µs | ratio | bytes |");
        Console.WriteLine("|---|---:|---:|---:|");

        for (var way = 0; way < ways.Length; way++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {ways[way].Name} | {quickest[way].Microseconds:0.0} | {quickest[way].Microseconds / quickest[0].Microseconds:0.00} | {quickest[way].Bytes:N0} |"));
        }

        return 0;
    }

    private static void Encode(string[] dialects, Func<string, ProtocolCodec?> find)
    {
        var messages = new Dictionary<ProtocolCodec, ResultMessage>();

        for (var index = 0; index < Ids.Length; index++)
        {
            var codec = find(dialects[index])!;

            if (!messages.TryGetValue(codec, out var message))
            {
                messages[codec] = message = new ResultMessage(codec, Result);
            }

            message.For(Ids[index]);
        }

        foreach (var message in messages.Values)
        {
            message.Dispose();
        }
    }
}

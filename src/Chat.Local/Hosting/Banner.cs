using GraphQLSubs.LocalGateway;

namespace Chat.Local.Hosting;

/// <summary>What the program says when it is ready: where it listens and two lines to try.</summary>
internal static class Banner
{
    public static void Write(TextWriter output, Gateway gateway, LocalSettings settings) => output.WriteLine(
        $$$"""
        Chat is ready, {{{Describe(settings)}}}.

          WebSocket   {{{gateway.WebSocketUrl}}}
          HTTP        {{{gateway.HttpUrl}}}
          Management  {{{gateway.ManagementUrl}}}/@connections/{id}

        Try it, in two terminals:

          npx wscat -c {{{gateway.WebSocketUrl}}} -s graphql-transport-ws
          > {"type":"connection_init"}
          > {"id":"1","type":"subscribe","payload":{"query":"subscription { messageSent(room: \"lobby\") { author text } }"}}

          curl {{{gateway.HttpUrl}}} -H 'content-type: application/json' -d '{"query":"mutation { sendMessage(input: { room: \"lobby\", author: \"ada\", text: \"hello\" }) { id } }"}'

        Ctrl-C ends it.
        """);

    private static string Describe(LocalSettings settings)
    {
        var store = settings.DynamoDb is null ? "in memory" : $"with table {settings.Table} at {settings.DynamoDb.GetLeftPart(UriPartial.Authority)}";
        return settings.Function is null ? store : $"{settings.Concurrency} × {settings.Function}, {store}";
    }
}

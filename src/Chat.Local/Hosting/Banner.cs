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
          GraphiQL    {{{gateway.GraphiQLUrl}}}
          Management  {{{gateway.ManagementUrl}}}/@connections/{id}{{{DescribeSignatures(settings)}}}
        {{{DescribeTls(gateway, settings)}}}
        Try it, in two terminals:

          npx wscat -c {{{gateway.WebSocketUrl}}} -s graphql-transport-ws
          > {"type":"connection_init"}
          > {"id":"1","type":"subscribe","payload":{"query":"subscription { messageSent(room: \"lobby\") { author text } }"}}

          curl {{{gateway.HttpUrl}}} -H 'content-type: application/json' -d '{"query":"mutation { sendMessage(input: { room: \"lobby\", author: \"ada\", text: \"hello\" }) { id } }"}'

        Ctrl-C ends it.
        """);

    private static string DescribeSignatures(LocalSettings settings) => settings.VerifySigV4
        ? $", signed by access key {LocalEnvironment.Credentials!.AccessKeyId}"
        : "";

    private static string DescribeTls(Gateway gateway, LocalSettings settings) => gateway.Tls is not { } tls ? "" :
        $"""
          With TLS    {tls.WebSocket}, {tls.Http}
        {DescribeTrust(settings)}

        """;

    private static string DescribeTrust(LocalSettings settings) => settings.TlsCertificate is null
        ? "              its certificate is new at each start: --tls-certificate FILE keeps one that clients can trust"
        : $"              to trust its certificate: NODE_EXTRA_CA_CERTS={settings.TlsCertificate} node …, curl --cacert {settings.TlsCertificate} …";

    private static string Describe(LocalSettings settings)
    {
        var store = settings.DynamoDb is null ? "in memory" : $"with table {settings.Table} at {settings.DynamoDb.GetLeftPart(UriPartial.Authority)}";
        return settings.Function is null ? store : $"{settings.Concurrency} × {settings.Function}, {store}";
    }
}

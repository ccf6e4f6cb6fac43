using System.Buffers.Text;
using System.Text.Json;

namespace GraphQLSubs.EndToEnd.Dialects;

/// <summary>AppSync's protocol: what is wrong is an error of a type that clients know, and the connection lives on.</summary>
public sealed class AppSyncDialect : IDialect
{
    public IReadOnlyList<string> Offer =>
        [Subprotocol, "header-" + Base64Url.EncodeToString("""{"host":"example.com","x-api-key":"da2-key"}"""u8)];

    public string Subprotocol => "graphql-ws";

    public IReadOnlyList<string> Acknowledgement =>
        ["""{"type":"connection_ack","payload":{"connectionTimeoutMs":660000}}""", """{"type":"ka"}"""];

    public string ResultType => "data";

    public Answer StartBeforeInit => new(Closes: false, "error early: UnauthorizedException");

    public Answer SecondInit => new(Closes: true, "connection_error -: BadRequestException");

    public Answer IdInUse => new(Closes: false, "error twice: DuplicatedOperationError");

    public IReadOnlyList<(IReadOnlyList<string> Offer, string Query)> RefusedOffers =>
    [
        (["graphql-ws"], "?header=not-json"),
        (["graphql-ws"], "?header=*"),
        (["graphql-ws", "header-W10"], ""),
        (["header-e30"], ""),
    ];

    public IReadOnlyList<(string Message, Answer Answer)> Misuse =>
    [
        ("not json", new(Closes: false, "error -: BadRequestException")),
        ("[]", new(Closes: false, "error -: BadRequestException")),
        ("""{"no":"type"}""", new(Closes: false, "error -: UnsupportedOperation")),
        ("""{"action":"sendmessage","data":"from a plain chat client"}""", new(Closes: false, "error -: UnsupportedOperation")),
        ("""{"id":"1","type":"subscribe","payload":{"query":"{ rooms { id } }"}}""", new(Closes: false, "error 1: UnsupportedOperation")),
        ("""{"id":"1","type":"start","payload":{"query":"{ rooms { id } }"}}""", new(Closes: false, "error 1: UnsupportedOperation")),
        ("""{"id":"1","type":"start","payload":{"data":"{"}}""", new(Closes: false, "error 1: BadRequestException")),
        ("""{"id":"1","type":"start","payload":{"data":"{\"query\":7}"}}""", new(Closes: false, "error 1: BadRequestException")),
        ("""{"type":"stop"}""", new(Closes: false, "error -: BadRequestException")),
    ];

    public string Start(string id, string query, string variables = "{}")
    {
        var data = $$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}} }""";
        return $$$$$"""{"id":"{{{{{id}}}}}","type":"start","payload":{"data":{{{{{JsonSerializer.Serialize(data)}}}}},"extensions":{"authorization":{"x-api-key":"da2-key"}}}}""";
    }

    public string Stop(string id) => $$"""{"id":"{{id}}","type":"stop"}""";

    public string? Started(string id) => $$"""{"id":"{{id}}","type":"start_ack"}""";

    public string Completed(string id) => $$"""{"id":"{{id}}","type":"complete"}""";

    public string? Stopped(string id) => Completed(id);

    public string? TextOf(JsonElement errorPayload) => errorPayload.GetProperty("errors")[0].GetProperty("errorType").GetString();
}

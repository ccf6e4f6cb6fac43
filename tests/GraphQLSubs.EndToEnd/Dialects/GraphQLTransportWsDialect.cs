using System.Text.Json;

namespace GraphQLSubs.EndToEnd.Dialects;

/// <summary>graphql-transport-ws: what is wrong closes the connection, with 1000 where the protocol has a code of its own.</summary>
public sealed class GraphQLTransportWsDialect : IDialect
{
    public IReadOnlyList<string> Offer => [Subprotocol];

    public string Subprotocol => "graphql-transport-ws";

    public IReadOnlyList<string> Acknowledgement => ["""{"type":"connection_ack"}"""];

    public string ResultType => "next";

    public Answer StartBeforeInit => new(Closes: true, "error early: Unauthorized");

    public Answer SecondInit => new(Closes: true);

    public Answer IdInUse => new(Closes: true, "error twice: Subscriber for twice already exists");

    public IReadOnlyList<(IReadOnlyList<string> Offer, string Query)> RefusedOffers => [(["graphql-transport-wss"], ""), (["chat.v1"], "")];

    public IReadOnlyList<(string Message, Answer Answer)> Misuse =>
    [
        ("not json", new(Closes: true)),
        ("[]", new(Closes: true)),
        ("""{"no":"type"}""", new(Closes: true)),
        ("""{"type":"unheard_of"}""", new(Closes: true)),
        ("""{"action":"sendmessage","data":"from a plain chat client"}""", new(Closes: true)),
        ("""{"type":"start","id":"1","payload":{"query":"{ rooms { id } }"}}""", Invalid("1")),
        ("""{"type":"subscribe","payload":{"query":"{ rooms { id } }"}}""", new(Closes: true)),
        ("""{"id":"","type":"subscribe","payload":{"query":"{ rooms { id } }"}}""", new(Closes: true)),
        ("""{"id":"1","type":"subscribe","payload":"{ rooms { id } }"}""", Invalid("1")),
        ("""{"id":"1","type":"subscribe","payload":{"query":7}}""", Invalid("1")),
        ("""{"id":"1","type":"subscribe","payload":{"query":"{ rooms { id } }","variables":[]}}""", Invalid("1")),
    ];

    public string Start(string id, string query, string variables = "{}") =>
        $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":{{{JsonSerializer.Serialize(query)}}},"variables":{{{variables}}}}}""";

    public string Stop(string id) => $$"""{"id":"{{id}}","type":"complete"}""";

    public string? Started(string id) => null;

    public string Completed(string id) => $$"""{"id":"{{id}}","type":"complete"}""";

    public string? Stopped(string id) => null;

    public string? TextOf(JsonElement errorPayload) => errorPayload[0].GetProperty("message").GetString();

    private static Answer Invalid(string id) => new(Closes: true, $"error {id}: Invalid message received");
}

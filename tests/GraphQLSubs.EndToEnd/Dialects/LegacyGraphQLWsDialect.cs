using System.Text.Json;

namespace GraphQLSubs.EndToEnd.Dialects;

/// <summary>The old graphql-ws: what is wrong is answered, and the connection lives on.</summary>
public sealed class LegacyGraphQLWsDialect : IDialect
{
    public IReadOnlyList<string> Offer => [Subprotocol];

    public string Subprotocol => "graphql-ws";

    public IReadOnlyList<string> Acknowledgement => ["""{"type":"connection_ack"}"""];

    public string ResultType => "data";

    public Answer StartBeforeInit => new(Closes: false, "error early: The connection was not initialised.");

    public Answer SecondInit => new(Closes: true, "connection_error -: Too many initialisation requests");

    public Answer IdInUse => new(Closes: false);

    public IReadOnlyList<(IReadOnlyList<string> Offer, string Query)> RefusedOffers => [(["graphql-subscriptions"], "")];

    public IReadOnlyList<(string Message, Answer Answer)> Misuse =>
    [
        ("not json", new(Closes: false, "connection_error -: Invalid message received")),
        ("[]", new(Closes: false, "connection_error -: Invalid message received")),
        ("""{"no":"type"}""", Unknown("-")),
        ("""{"type":"connection_error","payload":{}}""", Unknown("-")),
        ("""{"action":"sendmessage","data":"from a plain chat client"}""", Unknown("-")),
        ("""{"id":"1","type":"subscribe","payload":{"query":"{ rooms { id } }"}}""", Unknown("1")),
        ("""{"type":"start","payload":{"query":"{ rooms { id } }"}}""", new(Closes: false, "connection_error -: Invalid message received")),
        ("""{"id":"1","type":"start","payload":"{ rooms { id } }"}""", new(Closes: false, "error 1: The payload of 'start' must be an object.")),
        ("""{"id":"1","type":"start","payload":{"query":7}}""", new(Closes: false, "error 1: payload.query must be a string.")),
        ("""{"type":"connection_terminate"}""", new(Closes: true)),
    ];

    public string Start(string id, string query, string variables = "{}") =>
        $$$"""{"id":"{{{id}}}","type":"start","payload":{"query":{{{JsonSerializer.Serialize(query)}}},"variables":{{{variables}}}}}""";

    public string Stop(string id) => $$"""{"id":"{{id}}","type":"stop"}""";

    public string? Started(string id) => null;

    public string Completed(string id) => $$"""{"id":"{{id}}","type":"complete","payload":null}""";

    public string? Stopped(string id) => Completed(id);

    public string? TextOf(JsonElement errorPayload) => errorPayload.GetProperty("message").GetString();

    private static Answer Unknown(string id) => new(Closes: false, $"error {id}: Invalid message type!");
}

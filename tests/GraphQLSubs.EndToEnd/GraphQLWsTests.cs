using System.Text.Json.Nodes;
using GraphQLSubs.EndToEnd.Clients;
using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

/// <summary>What graphql-ws has of its own. Its queries and mutations go over the socket.</summary>
public abstract class GraphQLWsTests(ChatHost host) : ClientTests(host, "graphql-ws")
{
    [Fact]
    public async Task An_eager_client_connects_before_it_is_asked_anything()
    {
        var client = Connect(new() { ["lazy"] = false });

        await client.ConnectedAsync();
    }

    [Fact]
    public async Task A_lazy_client_connects_for_an_operation_and_closes_after_it()
    {
        var client = Connect();

        client.Execute("name", "{ __typename }");

        (await client.ClosedAsync()).GetProperty("code").GetInt32().ShouldBe(1000);
        client.Results("name").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Pings_are_answered_while_a_connection_is_open()
    {
        var client = Connect(new() { ["lazy"] = false, ["keepAlive"] = 100 });

        await client.PongAsync();
    }

    [Fact]
    public async Task An_eager_client_whose_socket_the_gateway_closed_connects_again()
    {
        var client = Connect(new() { ["lazy"] = false, ["connectionParams"] = new JsonObject { ["test"] = Room } });
        await client.ConnectedAsync();

        await Host.DropAsync((await Host.HandledAsync("connection_init", Room)).ConnectionId);

        await client.ConnectedAsync(times: 2);
    }

    [Fact]
    public async Task A_client_that_could_not_connect_tries_again()
    {
        var client = Host.Connect("graphql-ws", Host.WebSocketUrlRefusedOnce(Room));

        client.Execute("name", "{ __typename }");

        (await client.NextAsync("name"))[0].GetProperty("data").GetRawText().ShouldBe("""{"__typename":"Query"}""");
    }

    [Fact]
    public async Task Connection_params_are_the_payload_of_the_initialisation()
    {
        var client = Connect(new() { ["connectionParams"] = new JsonObject { ["token"] = Room } });

        client.Execute("name", "{ __typename }");

        (await Host.HandledAsync("connection_init", Room)).Body.ShouldBe($$$"""{"type":"connection_init","payload":{"token":"{{{Room}}}"}}""");
        await client.NextAsync("name");
    }

    [Fact]
    public async Task Extensions_reach_the_server_with_the_operation()
    {
        var client = Connect();

        client.Execute("name", $"query Q($room: ID! = \"{Room}\") {{ messages(room: $room) {{ id }} }}");

        (await Host.SubscribedAsync(Room)).Marker.ShouldBe(client.Marker("name"));
        await client.NextAsync("name");
    }

    private StockClient Connect(JsonObject options) => Host.Connect("graphql-ws", options: options);
}

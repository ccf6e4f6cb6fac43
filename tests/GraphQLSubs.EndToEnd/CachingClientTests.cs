using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

/// <summary>What a client with a cache of its own does besides.</summary>
public abstract class CachingClientTests(ChatHost host, string kind) : ClientTests(host, kind)
{
    [Fact]
    public async Task A_watched_query_shows_what_a_subscription_brings()
    {
        await Host.Http.SendMessageAsync(Room, "ada", "old");
        var client = Connect();
        client.Watch("room", Room);
        await client.NextAsync("room");
        await Host.SubscribedAsync(Room);

        await Host.Http.SendMessageAsync(Room, "bob", "new");

        var shown = await client.NextAsync("room", 2);
        Texts(shown[0].GetProperty("data").GetProperty("messages")).ShouldBe(["old"]);
        Texts(shown[^1].GetProperty("data").GetProperty("messages")).ShouldBe(["old", "new"]);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

/// <summary>Apollo Client's own link for automatic persisted queries: hash first, text once, hash from then on.</summary>
public abstract class PersistedQueryTests(ChatHost host)
{
    [Theory]
    [InlineData(false, "POST")]
    [InlineData(true, "GET")]
    public async Task The_text_is_sent_once_for_all_clients(bool useGet, string hashMethod)
    {
        var query = $$"""query Q{{Guid.NewGuid():N}}($room: ID!) { messages(room: $room) { id text } }""";
        var first = host.Connect("apollo-client-persisted", options: new JsonObject { ["get"] = useGet });
        var second = host.Connect("apollo-client-persisted", options: new JsonObject { ["get"] = useGet });

        first.Execute("read", query, new { room = "persisted" });
        Messages((await first.NextAsync("read"))[0]).ShouldBe(0);
        second.Execute("read", query, new { room = "persisted" });
        Messages((await second.NextAsync("read"))[0]).ShouldBe(0);

        first.Events("request").Select(Describe).ShouldBe([$"{hashMethod} hash", "POST text"]);
        second.Events("request").Select(Describe).ShouldBe([$"{hashMethod} hash"]);
    }

    private static int Messages(JsonElement result) => result.GetProperty("data").GetProperty("messages").GetArrayLength();

    private static string Describe(JsonElement request) =>
        $"{request.GetProperty("method").GetString()} {(request.GetProperty("hasText").GetBoolean() ? "text" : "hash")}";
}

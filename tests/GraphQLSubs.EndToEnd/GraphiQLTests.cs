using System.Text.Json;
using GraphQLSubs.EndToEnd.Hosts;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd;

/// <summary>The local gateway's GraphiQL page in a headless Chromium: one visit, told by <c>graphiql-driver.mjs</c>.</summary>
[Collection(nameof(InMemory))]
public sealed class GraphiQLTests(InMemoryHost host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_visitor_reads_the_schema_and_runs_every_kind_of_operation_with_headers_and_without_leaving_this_machine()
    {
        var screenshot = Repository.PathOf("artifacts/graphiql.png");
        var packages = await NodePackages.InstallAsync();

        var visit = await Tool.Node.RunAsync(
            [$"{packages}/graphiql-driver.mjs", await Tool.Chromium.PathAsync(), host.GraphiQLUrl.ToString(), screenshot], patience: Patience);

        visit.Errors.ShouldBeEmpty();
        var shown = JsonElement.Parse(visit.Output);
        shown.GetProperty("title").GetString().ShouldBe("GraphiQL");
        shown.GetProperty("documentation").GetString()!.Split('\n')[..4].ShouldBe(["Query", "Mutation", "Subscription", "Message"]);
        Compact(shown.GetProperty("query")).ShouldBe("""{"data":{"messages":[]}}""");
        Compact(shown.GetProperty("mutation")).ShouldBe("""{"data":{"sendMessage":{"author":"ada"}}}""");
        Compact(shown.GetProperty("live")).ShouldBe("""{"data":{"messageSent":{"author":"ada","text":"hello from a second tab"}}}""");

        shown.GetProperty("frames")[0].GetString().ShouldBe("""{"type":"connection_init","payload":{"x-test":"of the socket"}}""");
        shown.GetProperty("posts").EnumerateArray()
            .Single(post => post.GetProperty("operation").GetString() == "Messages")
            .GetProperty("test").GetString().ShouldBe("of the post");

        shown.GetProperty("problems").EnumerateArray().ShouldBeEmpty();
        var authority = host.GraphiQLUrl.Authority;
        shown.GetProperty("origins").EnumerateArray().Select(origin => origin.GetString()).ShouldBe([$"http://{authority}", $"ws://{authority}"]);
        new FileInfo(screenshot).Length.ShouldBeGreaterThan(10_000);
    }

    // The editor shows JSON line by line.
    private static string Compact(JsonElement shown) => JsonSerializer.Serialize(JsonElement.Parse(shown.GetString()!.Replace("\n", "", StringComparison.Ordinal)));
}

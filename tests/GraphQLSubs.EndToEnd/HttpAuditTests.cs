using System.Text.Json;
using GraphQLSubs.EndToEnd.Hosts;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd;

/// <summary>
/// npm graphql-http's audit of <see href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</see>: all that it says a
/// server MUST and SHOULD, and each MAY that is not listed here with its reason.
/// </summary>
public abstract class HttpAuditTests(ChatHost host)
{
    private static readonly Dictionary<string, string> NotMet = [];

    [Fact]
    public async Task Everything_that_the_audit_asks_for_holds()
    {
        var audits = await NodePackages.RunScriptAsync("http-audit.mjs", host.Http.Url.ToString());

        var results = audits.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var failed = results.Where(result => Text(result, "status") != "ok").ToList();

        results.Count.ShouldBeGreaterThanOrEqualTo(60);
        failed.ShouldAllBe(result => NotMet.ContainsKey(Text(result, "id")), string.Join('\n', failed));
        NotMet.Keys.ShouldBeSubsetOf(failed.Select(result => Text(result, "id")));
    }

    private static string Text(JsonElement result, string name) => result.GetProperty(name).GetString()!;
}

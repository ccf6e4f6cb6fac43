using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQLSubs.Testing;

namespace GraphQLSubs.Differential.HandWritten;

public sealed class IntrospectionTests(Oracle oracle)
{
    private const string Chat = "chat";

    public static TheoryData<string> Schemas => [.. CaseReader.SchemaNames, Chat];

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Engine_and_graphql_js_describe_a_schema_the_same(string schema)
    {
        var cases = await NewCasesAsync(oracle, schema);

        foreach (var (input, answer) in cases.Zip(await oracle.AskAsync(cases)))
        {
            Verdict.Of(input, answer).Problem.ShouldBeNull();
        }
    }

    /// <summary>One case for each introspection query.</summary>
    internal static async Task<IReadOnlyList<JsonElement>> NewCasesAsync(Oracle oracle, string schema)
    {
        var sdl = schema == Chat ? await File.ReadAllTextAsync(Repository.PathOf("schema/schema.graphql")) : CaseReader.ReadSchema(schema);
        var queries = await IntrospectionQueries.ReadAsync(oracle);
        return
        [
            .. queries.Select(query => JsonSerializer.SerializeToElement(
                new JsonObject { ["kind"] = "execute", ["sdl"] = sdl, ["document"] = query, ["root"] = new JsonObject() })),
        ];
    }
}

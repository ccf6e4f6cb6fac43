using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQLSubs.Conformance.Execution;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>
/// <c>{sdl}</c> → <c>{result}</c> of the introspection query, which is a line of the file. What the specification leaves open is
/// put in order first: built-in types and directives are dropped, lists sorted by name.
/// </summary>
internal sealed class IntrospectKind : ICaseKind
{
    private static readonly string[] BuiltInDirectives = ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public string Name => "introspect";

    public IReadOnlyList<string> OutputKeys => ["result"];

    public async ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        var run = new ExecutionCase(input);
        await using var result = await run.Executor.ExecuteAsync(file["intro-query"].GetProperty("document").GetString()!);
        var response = JsonNode.Parse(result.ExpectOperationResult().Utf8Json.Span)!;

        if (response["data"]?["__schema"] is JsonObject schema)
        {
            Normalize(schema, "types", static type => !NameOf(type).StartsWith("__", StringComparison.Ordinal));
            Normalize(schema, "directives", static directive => !BuiltInDirectives.Contains(NameOf(directive)));

            foreach (var type in schema["types"]!.AsArray().Where(static type => type!["possibleTypes"] is JsonArray))
            {
                Normalize(type!.AsObject(), "possibleTypes", static _ => true);
            }
        }

        output.WritePropertyName("result");
        response.WriteTo(output);
    }

    private static void Normalize(JsonObject parent, string key, Func<JsonNode, bool> isKept) => parent[key] = new JsonArray(
    [
        .. parent[key]!.AsArray()
            .Where(item => isKept(item!))
            .OrderBy(static item => NameOf(item!), StringComparer.Ordinal)
            .Select(static item => item!.DeepClone()),
    ]);

    private static string NameOf(JsonNode node) => node["name"]!.GetValue<string>();
}

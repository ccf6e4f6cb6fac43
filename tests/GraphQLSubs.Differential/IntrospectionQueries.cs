using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQLSubs.Differential;

/// <summary>
/// The introspection queries that clients send, as graphql-js's <c>getIntrospectionQuery</c> makes them: without options, with all of
/// them, with each alone and with all but each.
/// </summary>
internal static class IntrospectionQueries
{
    private static readonly string[] Flags =
        ["descriptions", "specifiedByUrl", "directiveIsRepeatable", "schemaDescription", "inputValueDeprecation", "oneOf"];

    public static async Task<IReadOnlyList<string>> ReadAsync(Oracle oracle)
    {
        string[][] sets = [[], Flags, .. Flags.Select(static flag => new[] { flag }), .. Flags.Select(static flag => Flags.Except([flag]).ToArray())];
        var answers = await oracle.AskAsync([.. sets.Select(static set => NewQuestion(set)), NewQuestion(Flags, typeDepth: 2)]);
        return [.. answers.Select(static answer => answer.Outcome.GetProperty("document").GetString()!)];
    }

    /// <summary>A question for the text of a query.</summary>
    /// <param name="flags">What is asked beside names and types.</param>
    /// <param name="typeDepth">How deep a type's <c>ofType</c> is followed.</param>
    private static JsonElement NewQuestion(string[] flags, int typeDepth = 9)
    {
        var options = new JsonObject { ["typeDepth"] = typeDepth };

        foreach (var flag in Flags)
        {
            options[flag] = flags.Contains(flag);
        }

        return JsonSerializer.SerializeToElement(new JsonObject { ["kind"] = "introspection-query", ["options"] = options });
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQLSubs.Differential.Generation;

/// <summary>
/// 10,000 cases of one seed, batch by batch, a schema each. The seed is printed; <c>GRAPHQLSUBS_SEED</c> sets it, and
/// <c>GRAPHQLSUBS_BATCHES</c> asks for more.
/// </summary>
public sealed class GeneratedTests(Oracle oracle, ITestOutputHelper output)
{
    private const int CasesPerBatch = 100;
    private const int MaxDifferencesShown = 5;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Engine_and_graphql_js_say_the_same_of_generated_cases()
    {
        var seed = Seed.Read(output);
        var batches = int.Parse(Environment.GetEnvironmentVariable("GRAPHQLSUBS_BATCHES") ?? "100", CultureInfo.InvariantCulture);
        var differences = new List<string>();
        var (crashes, count) = (0, 0);
        var known = new Dictionary<Deviation, int>();
        var introspectionQueries = await IntrospectionQueries.ReadAsync(oracle);
        using var limit = new CancellationTokenSource(Limit);

        for (var batch = 0; batch < batches && differences.Count < MaxDifferencesShown; batch++)
        {
            limit.Token.ThrowIfCancellationRequested();
            var cases = NewBatch(new Random(unchecked((seed * 10_007) + batch)), introspectionQueries).Select(static input => JsonSerializer.SerializeToElement(input)).ToList();

            foreach (var (input, answer) in cases.Zip(await oracle.AskAsync(cases)))
            {
                count++;

                if (answer.IsCrash)
                {
                    crashes++;
                    continue;
                }

                var verdict = Verdict.Of(input, answer);

                foreach (var deviation in verdict.Known)
                {
                    known[deviation] = known.GetValueOrDefault(deviation) + 1;
                }

                if (verdict.Problem is { } problem)
                {
                    differences.Add($"batch {batch}: {problem}");
                }
            }
        }

        output.WriteLine($"{count} cases; graphql-js itself failed at {crashes}");

        foreach (var (deviation, cases) in known.OrderByDescending(static entry => entry.Value))
        {
            output.WriteLine($"{cases,6} {deviation.Side}: {deviation.Reason}");
        }

        differences.ShouldBeEmpty($"seed {seed}:\n{string.Join("\n\n", differences)}");
        crashes.ShouldBeLessThan(count / 20, "generated cases should prove something");
    }

    private static IEnumerable<JsonObject> NewBatch(Random random, IReadOnlyList<string> introspectionQueries)
    {
        var schema = new GeneratedSchema(random);
        var documents = new DocumentGenerator(schema, random);
        var roots = new RootGenerator(schema, random);
        yield return new() { ["kind"] = "sdl-validate", ["rule"] = "*", ["sdl"] = schema.Sdl };

        // An answer as long as those of the other cases of its batch together.
        if (random.Chance(0.25))
        {
            yield return Case("execute", (random.Pick(introspectionQueries), []), root: []);
        }

        for (var i = 1; i < CasesPerBatch; i++)
        {
            var wrong = i % 3 == 0 ? 0.1 : 0;
            var query = documents.Next(wrong);
            var broken = Mutator.Mutate(query.Document, random);

            yield return (i % 12) switch
            {
                0 => new() { ["kind"] = "parse", ["entry"] = "document", ["source"] = broken },
                1 => new() { ["kind"] = "print", ["entry"] = "document", ["source"] = random.Chance(0.5) ? query.Document : schema.Sdl },
                2 or 3 => new() { ["kind"] = "sdl-validate", ["rule"] = "*", ["sdl"] = Mutator.Mutate(schema.Sdl, random) },
                4 or 5 => Case("coerce", query),
                6 => Case("coerce", (broken, query.Variables)),
                7 => Case("execute", (broken, query.Variables), roots.Next()),
                8 => Case("execute-serial", documents.Next(wrong, "Mutation"), roots.NextOfMutation()),
                9 => Case("subscribe", documents.Next(wrong, "Subscription"), roots.NextOfSubscription()),
                _ => Case("execute", query, roots.Next()),
            };
        }

        JsonObject Case(string kind, (string Document, JsonObject Variables) request, JsonObject? root = null) => new()
        {
            ["kind"] = kind, ["sdl"] = schema.Sdl, ["document"] = request.Document, ["variables"] = request.Variables, ["root"] = root,
        };
    }
}

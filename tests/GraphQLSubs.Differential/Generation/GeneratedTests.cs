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

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(110);

    [Fact]
    public async Task Engine_and_graphql_js_say_the_same_of_generated_cases()
    {
        var seed = Seed.Read(output);
        var batches = int.Parse(Environment.GetEnvironmentVariable("GRAPHQLSUBS_BATCHES") ?? "100", CultureInfo.InvariantCulture);
        var differences = new List<string>();
        var (crashes, same16, count) = (0, 0, 0);
        using var limit = new CancellationTokenSource(Limit);

        for (var batch = 0; batch < batches && differences.Count < MaxDifferencesShown; batch++)
        {
            limit.Token.ThrowIfCancellationRequested();
            var cases = NewBatch(new Random(unchecked((seed * 10_007) + batch))).Select(static input => JsonSerializer.SerializeToElement(input)).ToList();

            foreach (var (input, answer) in cases.Zip(await oracle.AskAsync(cases)))
            {
                count++;
                same16 += answer.IsSameIn16 ? 1 : 0;

                if (answer.IsCrash)
                {
                    crashes++;
                }
                else if (Difference.Find(input, answer) is { } difference && !Deviations.Explain(difference))
                {
                    differences.Add($"batch {batch}: {difference}");
                }
            }
        }

        output.WriteLine($"{count} cases; graphql 16 says the same as 17 of {same16}; graphql-js itself failed at {crashes}");
        differences.ShouldBeEmpty($"seed {seed}:\n{string.Join("\n\n", differences)}");
        crashes.ShouldBeLessThan(count / 20, "generated cases should prove something");
    }

    private static IEnumerable<JsonObject> NewBatch(Random random)
    {
        var schema = new GeneratedSchema(random);
        var documents = new DocumentGenerator(schema, random);
        var roots = new RootGenerator(schema, random);
        yield return new() { ["kind"] = "sdl-validate", ["rule"] = "*", ["sdl"] = schema.Sdl };

        for (var i = 1; i < CasesPerBatch; i++)
        {
            var (document, variables) = documents.Next(wrongVariables: i % 3 == 0 ? 0.1 : 0);
            var broken = Mutator.Mutate(document, random);

            yield return (i % 10) switch
            {
                0 => new() { ["kind"] = "parse", ["entry"] = "document", ["source"] = broken },
                1 => new() { ["kind"] = "print", ["entry"] = "document", ["source"] = random.Chance(0.5) ? document : schema.Sdl },
                2 or 3 => new() { ["kind"] = "sdl-validate", ["rule"] = "*", ["sdl"] = Mutator.Mutate(schema.Sdl, random) },
                4 or 5 => new() { ["kind"] = "coerce", ["sdl"] = schema.Sdl, ["document"] = document, ["variables"] = variables },
                6 => new() { ["kind"] = "coerce", ["sdl"] = schema.Sdl, ["document"] = broken, ["variables"] = variables },
                7 => new() { ["kind"] = "execute", ["sdl"] = schema.Sdl, ["document"] = broken, ["variables"] = variables, ["root"] = roots.Next() },
                _ => new() { ["kind"] = "execute", ["sdl"] = schema.Sdl, ["document"] = document, ["variables"] = variables, ["root"] = roots.Next() },
            };
        }
    }
}

using System.Text.Json;

namespace GraphQLSubs.Differential.HandWritten;

public sealed class HandWrittenTests(Oracle oracle)
{
    private static readonly Lazy<Dictionary<string, HandWrittenCase>> Cases =
        new(static () => CaseReader.ReadAll().ToDictionary(static written => written.Place, StringComparer.Ordinal));

    /// <summary>Place and reason: the two together are the test's name.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();

            foreach (var written in Cases.Value.Values)
            {
                data.Add(written.Place, written.Reason);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Engine_and_graphql_js_say_the_same(string place, string reason)
    {
        using var input = JsonDocument.Parse(Cases.Value[place].Json);
        var answers = await oracle.AskAsync([input.RootElement]);

        var problem = answers[0].IsCrash ? $"The reference failed: {answers[0].Outcome}" : Verdict.Of(input.RootElement, answers[0]).Problem;

        if (problem is not null)
        {
            Assert.Fail($"{place}: {reason}\n{problem}");
        }
    }

    [Fact]
    public async Task Every_deviation_is_shown_by_a_case()
    {
        var unseen = Deviations.All.ToHashSet();
        var written = Cases.Value.Values.Select(static written => JsonDocument.Parse(written.Json).RootElement);

        foreach (var batch in written.Concat(await IntrospectionTests.NewCasesAsync(oracle, "zoo")).Chunk(500))
        {
            foreach (var (input, answer) in batch.Zip(await oracle.AskAsync(batch)))
            {
                unseen.ExceptWith(answer.IsCrash ? [] : Verdict.Of(input, answer).Known);
            }
        }

        unseen.Select(static deviation => deviation.Reason).ShouldBeEmpty();
    }
}

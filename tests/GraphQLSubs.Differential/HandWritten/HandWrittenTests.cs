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

        var difference = Difference.Find(input.RootElement, answers[0]);

        if (difference is not null && !Deviations.Explain(difference))
        {
            Assert.Fail($"{place}: {reason}\n{difference}");
        }
    }

    [Fact]
    public async Task Every_deviation_is_shown_by_a_case()
    {
        var unseen = Deviations.All.ToList();

        foreach (var batch in Cases.Value.Values.Select(static written => JsonDocument.Parse(written.Json).RootElement).Chunk(500))
        {
            foreach (var (input, answer) in batch.Zip(await oracle.AskAsync(batch)))
            {
                var difference = Difference.Find(input, answer);
                unseen.RemoveAll(deviation => difference?.Contains(deviation.Text, StringComparison.Ordinal) == true);
            }
        }

        unseen.ShouldBeEmpty();
    }
}

using System.Diagnostics;
using GraphQLSubs.Language;
using GraphQLSubs.Types;
using GraphQLSubs.Validation;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Validation;

/// <summary>What hostile documents cost is bounded, and they are told why they are refused.</summary>
public sealed class LimitTests
{
    private static readonly Schema Schema = new SchemaBuilder()
        .AddDocument("type Query { a: Query b: Query c(x: Int): Int } type Subscription { a: Int }")
        .Build();

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(1_001, "The document has more than 1000 aliases.")]
    [InlineData(10_000, "The document has more than 1000 aliases.")]
    public void Aliases_are_counted(int aliases, string? error)
    {
        var document = $"{{ {string.Concat(Enumerable.Range(0, aliases).Select(i => $"x{i}: __typename "))} }}";

        ShouldBeRefused(document, error, new ParserOptions { MaxTokens = int.MaxValue });
    }

    [Theory]
    [InlineData(99, null)]
    [InlineData(100, "The document's fields are nested deeper than 100 levels.")]
    [InlineData(180, "The document's fields are nested deeper than 100 levels.")]
    public void Depth_is_limited(int depth, string? error) =>
        ShouldBeRefused($"{{ {Nest("a {", depth, "c", "}")} }}", error);

    [Theory]
    [InlineData(24, null)]
    [InlineData(25, "The document's fields are nested deeper than 100 levels.")]
    public void Depth_counts_through_fragments(int fragments, string? error)
    {
        var chain = Enumerable.Range(0, fragments).Select(i => $"fragment F{i} on Query {{ a {{ a {{ b {{ b {{ ...F{i + 1} }} }} }} }} }}");
        var document = $"{{ ...F0 }} {string.Concat(chain)} fragment F{fragments} on Query {{ a {{ c }} }}";

        ShouldBeRefused(document, error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chain_of_fragments_is_refused_before_it_ends_the_stack(bool innermostFirst)
    {
        var chain = Enumerable.Range(0, 1_800).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} ").ToList();

        if (innermostFirst)
        {
            chain.Reverse();
        }

        ShouldBeRefused(
            $"{{ ...F0 }} {string.Concat(chain)}", "The document's selection sets are nested deeper than 500 levels.");
    }

    [Fact]
    public void A_ring_of_fragments_is_a_cycle_not_a_crash()
    {
        var ring = Enumerable.Range(0, 100).Select(i => $"fragment F{i} on Query {{ ...F{(i + 1) % 100} }} ");

        var errors = Validate($"{{ ...F0 }} {string.Concat(ring)}");

        errors.Single().Message.ShouldStartWith("Cannot spread fragment \"F0\" within itself via \"F1\", \"F2\"");
    }

    [Fact]
    public void Fields_that_overlap_quadratically_are_refused()
    {
        var document = $"{{ {string.Concat(Enumerable.Repeat("a { a { c(x: 1) } } ", 1_000))} }}";

        ShouldBeRefused(document, "The document's overlapping fields take more than 500000 steps to compare. Validation aborted.");
    }

    [Fact]
    public void Fragments_that_fan_out_exponentially_cost_no_more_than_their_length()
    {
        var fragments = Enumerable.Range(0, 80).Select(i => $"fragment F{i} on Query {{ a {{ ...F{i + 1} }} b {{ ...F{i + 1} }} }} ");
        var document = $"{{ ...F0 }} {string.Concat(fragments)} fragment F80 on Query {{ c }}";
        var watch = Stopwatch.StartNew();

        Validate(document).ShouldBeEmpty();

        // A bound on the order of magnitude, 2^80 steps would not end.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Many_operations_that_share_many_fragments_are_refused()
    {
        var fragments = Enumerable.Range(0, 300).Select(i => $"fragment F{i} on Query {{ c }} ");
        var spreads = string.Concat(Enumerable.Range(0, 300).Select(i => $"...F{i} "));
        var operations = Enumerable.Range(0, 300).Select(i => $"query Q{i} {{ ...All }} ");
        var document = $"{string.Concat(operations)} fragment All on Query {{ {spreads} }} {string.Concat(fragments)}";

        ShouldBeRefused(document, "The document's fragments take more than 50000 steps to follow. Validation aborted.");
    }

    [Fact]
    public void After_a_hundred_errors_validation_stops()
    {
        var errors = Validate($"{{ {string.Concat(Enumerable.Range(0, 500).Select(i => $"x{i} "))} }}");

        errors.Count.ShouldBe(101);
        errors[^1].Message.ShouldBe("Too many validation errors, error limit reached. Validation aborted.");
    }

    [Fact]
    public void Introspection_does_not_follow_lists_into_each_other()
    {
        var errors = Validate("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }");

        Cases.Print(errors).ShouldBe("! Maximum introspection depth exceeded @ 1:3");
    }

    private static IReadOnlyList<IError> Validate(string document, ParserOptions? options = null) =>
        DocumentValidator.Validate(Schema, Parser.ParseDocument(document, options));

    private static void ShouldBeRefused(string document, string? message, ParserOptions? options = null)
    {
        var errors = Validate(document, options);

        errors.Select(error => error.Message).ShouldBe(message is null ? [] : [message]);
        errors.ShouldAllBe(error => error.Code == ErrorCodes.DocumentLimitExceeded);
    }

    private static string Nest(string open, int depth, string inner, string close) =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
}

using GraphQLSubs.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class IncrementalTests
{
    private const string Schema =
        """
        public record Message(int Id, string Text);
        [QueryType] public static class Q { public static Message? Latest => null; }
        public static class R { public static Task SendAsync(ITopicEventSender sender, Message message) => sender.SendAsync("t", message).AsTask(); [Query] public static int One => 1; }
        public static class L { [GraphQLSubs.DataLoaders.DataLoader] public static int Load(int key) => key; [Query] public static Task<int> Two(ILoadDataLoader load) => load.LoadAsync(2); }
        public class Root { public Message? Latest => null; }
        public static class A { public static void Add(GraphQLSubs.Execution.Configuration.IRequestExecutorBuilder builder) => Microsoft.Extensions.DependencyInjection.SchemaRequestExecutorBuilderExtensions.AddQueryType<Root>(builder); }
        [SubscriptionType] public static class S { [Subscribe] public static Message Sent([EventMessage] Message message) => message; }
        """;

    [Fact]
    public void An_edit_of_an_unrelated_file_writes_nothing_again() =>
        ReasonsAfter("class Unrelated { int a = 2; }", Schema)
            .ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged);

    [Fact]
    public void An_edit_that_only_moves_the_classes_writes_nothing_again() =>
        ReasonsAfter("class Unrelated { int a = 1; }", "// A comment.\n\n" + Schema)
            .ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged);

    [Fact]
    public void An_edit_of_a_class_that_fields_lead_to_is_seen() =>
        ReasonsAfter("class Unrelated { int a = 1; }", Schema.Replace("string Text", "string Body", StringComparison.Ordinal))
            .ShouldContain(IncrementalStepRunReason.Modified);

    /// <summary>Why each output was written, after the two files of a first run were replaced.</summary>
    private static List<IncrementalStepRunReason> ReasonsAfter(string unrelated, string schema)
    {
        var compilation = Generation.CreateCompilation("class Unrelated { int a = 1; }", Schema);
        var driver = Generation.CreateDriver().RunGenerators(compilation);

        var trees = compilation.SyntaxTrees.ToArray();
        var edited = compilation
            .ReplaceSyntaxTree(trees[1], Reparse(trees[1], unrelated))
            .ReplaceSyntaxTree(trees[2], Reparse(trees[2], schema));
        var result = driver.RunGenerators(edited).GetRunResult().Results.ShouldHaveSingleItem();

        return [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];
    }

    private static SyntaxTree Reparse(SyntaxTree tree, string text) =>
        CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath);
}

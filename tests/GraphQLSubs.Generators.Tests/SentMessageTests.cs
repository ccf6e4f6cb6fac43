using GraphQLSubs.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>Which calls of <c>SendAsync</c> are warned of.</summary>
public sealed class SentMessageTests
{
    private const string Subscriptions =
        """
        public record Animal(string Name);
        public record Dog(string Name) : Animal(Name);
        [SubscriptionType] public static class S { [Subscribe] public static Animal OnAnimal([EventMessage] Animal animal) => animal; }
        """;

    [Fact]
    public void A_message_is_declared_by_a_subscription_type_that_is_added_too() =>
        Generation.Run(
            """
            using Microsoft.Extensions.DependencyInjection;
            [SubscriptionType] public static class S { [Subscribe] public static int A([EventMessage] int m) => m; }
            public class Added { [Subscribe] public long B([EventMessage] long m) => m; }
            static class App
            {
                static void Configure(GraphQLSubs.Execution.Configuration.IRequestExecutorBuilder b) => b.AddSnippetsTypes().AddSubscriptionType<Added>();
                static ValueTask Send(ITopicEventSender sender) => sender.SendAsync("t", 1L);
            }
            """).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("sender.SendAsync(\"t\", new Animal(\"\"))", true)]
    [InlineData("sender.SendAsync<Animal>(\"t\", new Dog(\"\"))", true)]
    [InlineData("sender?.SendAsync(\"t\", new Animal(\"\"))", true)]
    [InlineData("new Other().SendAsync(\"t\", new Dog(\"\"))", true)]
    [InlineData("sender.SendAsync(\"t\", new Dog(\"\"))", false)]
    [InlineData("sender?.SendAsync(\"t\", new Dog(\"\"))", false)]
    [InlineData("sender.SendAsync(\"t\", new { Name = \"\" })", false)]
    public void Only_the_declared_type_is_heard(string call, bool isHeard) =>
        Generation.Run(
            $$"""
            {{Subscriptions}}
            class Other { public void SendAsync<T>(string topic, T message) { } }
            class Publisher { void Publish(ITopicEventSender sender) { _ = {{call}}; } }
            """.Replace("_ = new Other", "new Other", StringComparison.Ordinal))
            .Diagnostics.Select(problem => problem.Id).ShouldBe(isHeard ? [] : ["GQLS0020"]);

    [Fact]
    public void A_library_without_subscriptions_publishes_for_others() =>
        Generation.Run("class P { ValueTask A(ITopicEventSender sender) => sender.SendAsync(\"t\", 1); ValueTask B<T>(ITopicEventSender sender, T t) => sender.SendAsync(\"t\", t); }")
            .Diagnostics.ShouldBeEmpty();

    [Fact]
    public void The_field_may_be_a_referenced_assemblys()
    {
        var library = Generation.CreateCompilation("Library", [], Subscriptions);
        var compilation = Generation.CreateCompilation(
            "App",
            [library.ToMetadataReference()],
            """
            [SubscriptionType] public static class T { [Subscribe] public static int OnInt([EventMessage] int number) => number; }
            class P { ValueTask A(ITopicEventSender sender) => sender.SendAsync("t", new Animal("")); }
            """);

        Generation.Run(compilation).Diagnostics.ShouldBeEmpty();
    }
}

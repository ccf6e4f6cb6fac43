using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>What generated code may not use if it shall compile ahead of time and mean the same in every culture.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly Generation Generation = Generation.Run(
        """
        public interface IAnimal { string Name { get; } }
        [ObjectType] public record Dog(string Name, Size Size, List<Size?> Sizes) : IAnimal;
        public enum Size { Small, Large }
        public record Page<T>(IReadOnlyList<T> Items);
        public record FilterInput(Size? Size, Optional<int> Limit, [property: ID] Guid Id, List<FilterInput>? And, string Text = "x");
        public record Sent(int A, Size Size, IReadOnlyDictionary<string, Page<Dog>> Pages, System.Text.Json.JsonElement Any, ValuePoint? Point);
        public readonly record struct ValuePoint(double X);
        [QueryType] public class Q(TimeProvider time)
        {
            public Page<Dog> Dogs(FilterInput filter, [GlobalState] string tenant, Size size = Size.Large) => null!;
            public async Task<IAnimal> AnimalAsync([ID] long id) { await Task.Yield(); return null!; }
            public DateTimeOffset Now => time.GetUtcNow();
        }
        [SubscriptionType] public static class S
        {
            [Subscribe, Topic("sent/{number}/{price}/{size}")] public static Sent OnSent(int number, decimal price, Size size, [EventMessage] Sent sent) => sent;
        }
        public class Added { [Subscribe] public Sent OnAdded(FilterInput filter, [EventMessage] Sent sent) => sent; }
        static class App { static void Configure(GraphQLSubs.Execution.Configuration.IRequestExecutorBuilder b) => Microsoft.Extensions.DependencyInjection.SchemaRequestExecutorBuilderExtensions.AddSubscriptionType<Added>(b); }
        public static class L { [GraphQLSubs.DataLoaders.DataLoader] public static Task<IReadOnlyDictionary<int, Dog>> GetDogAsync(IReadOnlyList<int> keys) => null!; }
        """);

    [Theory]
    [InlineData("System.Reflection")]
    [InlineData("MakeGeneric")]
    [InlineData("System.Linq.Expressions")]
    [InlineData("Enum.Get")]
    [InlineData("Enum.Parse")]
    [InlineData("Activator")]
    [InlineData("TypeConverter")]
    [InlineData("JsonSerializer")]
    [InlineData("JsonTypeInfo")]
    [InlineData("CultureInfo")]
    [InlineData("string.Format")]
    [InlineData("dynamic ")]
    [InlineData("DynamicInvoke")]
    public void It_does_without(string name)
    {
        Generation.Diagnostics.ShouldBeEmpty();
        Generation.CompilerProblems.ShouldBeEmpty();

        foreach (var part in (string[])["Schema", "Resolvers", "Inputs", "Codecs", "DataLoaders", "Services", "SnippetsTypes", "SnippetsTypes_Subscription_Added"])
        {
            Generation.Source(part).ShouldNotContain(name);
        }
    }
}

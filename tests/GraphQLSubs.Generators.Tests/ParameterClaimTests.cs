using GraphQLSubs.Generators.Tests.Driver;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>What the generator took for services and arguments, held against a container.</summary>
public sealed class ParameterClaimTests
{
    private const string Source =
        """
        namespace App;
        using GraphQLSubs.Execution;

        public interface IStore;
        public interface IClock;
        public interface IAudit;
        public class MailOptions { public string From { get; set; } = ""; }
        public record TradeInput(int Id);

        [QueryType] public class Q(IClock clock)
        {
            public string Clock => clock.ToString()!;
            public static int Taken(IStore store, IStore again, IAudit? audit, [Service("b")] IStore keyed, [Service("c")] IStore? maybe) => 1;
            public static int Sent(MailOptions options, [Argument] TradeInput input) => 1;
        }

        [SubscriptionType] public static class S
        {
            [Subscribe(With = nameof(Listen))] public static int OnA([EventMessage] int a) => a;
            internal static ISourceStream<int> Listen(IAudit audit) => null!;
        }
        """;

    private static readonly Schema Schema = Assemblies.Build(("App", Source));

    [Theory]
    [InlineData("IClock", "The field \"Query.clock\" takes the service App.IClock, which is not registered. Register it, or make the parameter nullable.")]
    [InlineData("IStore", "The field \"Query.taken\" takes the service App.IStore, which is not registered. Register it, or make the parameter nullable.")]
    [InlineData("IStore b", "The field \"Query.taken\" takes the service App.IStore with the key \"b\", which is not registered. Register it, or make the parameter nullable.")]
    [InlineData("IAudit", "The field \"Subscription.onA\" takes the service App.IAudit, which is not registered. Register it, or make the parameter nullable.")]
    [InlineData("MailOptions", "The field \"Query.sent\" takes App.MailOptions as an argument, but it is registered as a service: mark the parameter with [Service] or [Argument].")]
    public void A_contradiction_names_the_field_and_the_class(string contradicted, string message) =>
        Should.Throw<SchemaException>(() => Schema.CheckServices((type, key) => IsRegistered(type, key) != (Shown(type, key) == contradicted)))
            .Errors.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void What_is_said_by_an_attribute_or_may_be_missing_is_not_asked_for()
    {
        var asked = new List<string>();

        Schema.CheckServices((type, key) =>
        {
            asked.Add(Shown(type, key));
            return IsRegistered(type, key);
        });

        asked.Order(StringComparer.Ordinal).ShouldBe(["IAudit", "IClock", "IStore", "IStore b", "MailOptions"]);
    }

    private static bool IsRegistered(Type type, string? key) => type.IsInterface && key is null or "b";

    private static string Shown(Type type, string? key) => key is null ? type.Name : $"{type.Name} {key}";
}

using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Execution;

public sealed class SubscriptionTests
{
    private static readonly NumberCodec Codec = new();

    [Fact]
    public async Task A_subscription_opens_on_the_topic_of_its_arguments_and_answers_events()
    {
        var executor = Create(context => new($"room/{context.Arguments[0]}"));

        var (operation, opened) = await Subscribe(executor, "subscription ($r: ID!) { added(room: $r) }", """{"r":7}""");

        opened.Topic.ShouldBe("room/7");
        opened.MessageTypeName.ShouldBe("number");

        var message = executor.ReadEventMessage(executor.WriteEventMessage(42));
        using var result = await executor.ExecuteAsync(
            operation, Request("""{"r":7}""") with { EventMessage = message }, TestContext.Current.CancellationToken);
        result.ToJson(withIndentations: false).ShouldBe("""{"data":{"added":42}}""");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1_024, true)]
    [InlineData(1_025, false)]
    public async Task A_topic_has_1_to_1024_bytes(int bytes, bool isOpen)
    {
        var (_, opened) = await Subscribe(Create(_ => new(new string('t', bytes))), "subscription { added(room: 1) }");

        opened.IsOpen.ShouldBe(isOpen);
    }

    [Fact]
    public async Task A_refusal_has_the_topic_resolvers_errors_and_no_data()
    {
        var executor = Create(_ => throw new GraphQLException(ErrorBuilder.New().SetMessage("Members only.").SetCode("FORBIDDEN").Build()));

        var (_, opened) = await Subscribe(executor, "subscription { added(room: 1) }");

        opened.Errors!.ToJson(withIndentations: false).ShouldBe(
            """{"errors":[{"message":"Members only.","locations":[{"line":1,"column":16}],"path":["added"],"extensions":{"code":"FORBIDDEN"}}]}""");
    }

    [Fact]
    public async Task Wrong_variables_refuse_a_subscription()
    {
        var (_, opened) = await Subscribe(Create(_ => new("t")), "subscription ($r: ID!) { added(room: $r) }");

        opened.Errors!.ToJson().ShouldContain("of non-null type \\\"ID!\\\" to be provided");
    }

    [Fact]
    public void Messages_of_other_types_are_not_known()
    {
        var executor = Create(_ => new("t"));

        Should.Throw<ArgumentException>(() => executor.WriteEventMessage("text"));
        Should.Throw<JsonException>(() => executor.ReadEventMessage(new EventMessage("other", "1"u8.ToArray())));
        Should.Throw<JsonException>(() => executor.ReadEventMessage(new EventMessage("number", "["u8.ToArray())));
    }

    private static RequestExecutor Create(TopicResolver topic) => new(new SchemaBuilder()
        .AddDocument("type Query { a: Int } type Subscription { added(room: ID!): Int }")
        .AddSubscription("added", new SubscriptionResolver(Codec, topic))
        .AddResolver("Subscription", "added", FieldResolver.FromPure(context => context.EventMessage))
        .Build());

    private static async Task<(PreparedOperation, SubscribeResult)> Subscribe(
        RequestExecutor executor, string document, string? variables = null)
    {
        executor.TryPrepare(document, null, out var operation, out var errors).ShouldBeTrue(errors?.ToJson());
        return (operation!, await executor.SubscribeAsync(operation!, Request(variables)));
    }

    private static OperationRequest Request(string? variables) => new()
    {
        Variables = variables is null ? default : System.Text.Encoding.UTF8.GetBytes(variables),
        Services = null!,
    };
}

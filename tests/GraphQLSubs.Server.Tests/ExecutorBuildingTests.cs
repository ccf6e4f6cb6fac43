using GraphQLSubs.Execution;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>Schemas and executors from a builder alone, as tests of an application make them.</summary>
public sealed class ExecutorBuildingTests
{
    private readonly IRequestExecutorBuilder _builder = new ServiceCollection().AddGraphQL();

    public ExecutorBuildingTests() => TestSchema.Add(_builder);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_schema_is_built_and_printed()
    {
        var schema = await _builder.BuildSchemaAsync(Cancellation);

        schema.ToString().ShouldContain("type Mutation {\n  say(room: ID!, text: String!): Boolean!\n}");
    }

    [Fact]
    public async Task A_schema_that_is_wrong_is_an_exception_with_its_errors()
    {
        _builder.SchemaBuilder.AddDocument("extend type Query { wrong: Unknown }");

        var exception = await Should.ThrowAsync<SchemaException>(async () => await _builder.BuildSchemaAsync(Cancellation));

        exception.Errors.ShouldHaveSingleItem().Message.ShouldContain("Unknown");
    }

    [Fact]
    public async Task An_executor_shows_its_schema()
    {
        var executor = await _builder.BuildRequestExecutorAsync(Cancellation);

        executor.Schema.ToString().ShouldBe((await _builder.BuildSchemaAsync(Cancellation)).ToString());
    }

    [Fact]
    public async Task One_document_is_executed_without_naming_the_executor()
    {
        await using var result = await _builder.ExecuteRequestAsync(
            "query($t: String!) { value(text: $t) }", """{"t":"hello"}""", Cancellation);

        result.ToJson(withIndentations: false).ShouldBe("""{"data":{"value":"hello"}}""");
    }

    [Fact]
    public async Task A_request_without_services_has_a_scope_that_ends_with_it()
    {
        var probes = new List<Probe>();
        _builder.Services.AddScoped(_ => new Probe(probes));
        _builder.SchemaBuilder.AddDocument("extend type Query { probe: Int! }")
            .AddResolver("Query", "probe", FieldResolver.FromPure(context => context.Service<Probe>().Number));
        var executor = await _builder.BuildRequestExecutorAsync(Cancellation);

        (await ExecuteAsync(executor, "{ a: probe b: probe }")).ShouldBe("""{"data":{"a":1,"b":1}}""");
        (await ExecuteAsync(executor, "{ probe }")).ShouldBe("""{"data":{"probe":2}}""");

        probes.ShouldAllBe(probe => probe.IsDisposed);
    }

    [Fact]
    public async Task A_subscription_without_services_hears_a_mutation_without_services()
    {
        _builder.AddInMemorySubscriptions();
        var executor = await _builder.BuildRequestExecutorAsync(Cancellation);
        await using var opened = await executor.ExecuteAsync("""subscription { said(room: "x") { text } }""", cancellationToken: Cancellation);

        (await ExecuteAsync(executor, """mutation { say(room: "x", text: "hi") }""")).ShouldBe("""{"data":{"say":true}}""");
        await executor.Services.GetRequiredService<ITopicEventSender>().CompleteAsync("room_x");

        var responses = await opened.ExpectResponseStream().ReadResultsAsync(Cancellation)
            .Select(response => response.ToJson(withIndentations: false))
            .ToListAsync(Cancellation);
        responses.ShouldBe(["""{"data":{"said":{"text":"hi"}}}"""]);
    }

    [Fact]
    public async Task The_scope_of_a_subscription_ends_with_its_stream()
    {
        var probes = new List<Probe>();
        _builder.AddInMemorySubscriptions().Services.AddScoped(_ => new Probe(probes));
        _builder.SchemaBuilder.AddDocument("extend type Subscription { probed: String }").AddSubscription("probed", new SubscriptionResolver(
            new TestSchema.TextCodec(),
            context => new($"probe {context.Service<Probe>().Number}")));
        var executor = await _builder.BuildRequestExecutorAsync(Cancellation);

        var opened = await executor.ExecuteAsync("subscription { probed }", cancellationToken: Cancellation);
        probes.ShouldHaveSingleItem().IsDisposed.ShouldBeFalse();

        await opened.DisposeAsync();
        probes.ShouldHaveSingleItem().IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Exceptions_are_told_where_the_options_say_so()
    {
        _builder.ModifyRequestOptions(options => options.IncludeExceptionDetails = true);

        (await ExecuteAsync(await _builder.BuildRequestExecutorAsync(Cancellation), "{ fails }")).ShouldContain("secret");
    }

    public static TheoryData<string, Action<IRequestExecutorBuilder>, string> Limits => new()
    {
        { "{ value }", builder => builder.AddMaxExecutionDepthRule(1), """{"data":{"value":"v"}}""" },
        { "{ __type(name: \"Said\") { name } }", builder => builder.AddMaxExecutionDepthRule(1), "deeper than 1 levels" },
        { "{ __type(name: \"Said\") { name } }", builder => builder.DisableIntrospection(), "introspection has been disabled" },
        { "{ __type(name: \"Said\") { name } }", builder => builder.DisableIntrospection().DisableIntrospection(false), "\"data\"" },
        { "{ a b c }", builder => builder.SetMaxAllowedValidationErrors(1), "Too many validation errors" },
        { "{ value viewer }", builder => builder.ModifyParserOptions(options => options with { MaxTokens = 3 }), "more than 3 tokens" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_limit_holds(string document, Action<IRequestExecutorBuilder> configure, string contained)
    {
        configure(_builder);

        (await ExecuteAsync(await _builder.BuildRequestExecutorAsync(Cancellation), document)).ShouldContain(contained);
    }

    private static async Task<string> ExecuteAsync(IRequestExecutor executor, string document)
    {
        await using var result = await executor.ExecuteAsync(document, cancellationToken: Cancellation);
        return result.ToJson(withIndentations: false);
    }

    /// <summary>A scoped service that counts its instances.</summary>
    private sealed class Probe : IDisposable
    {
        public Probe(List<Probe> probes)
        {
            probes.Add(this);
            Number = probes.Count;
        }

        public int Number { get; }

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}

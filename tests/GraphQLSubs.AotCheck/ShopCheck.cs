using GraphQLSubs.Execution;
using GraphQLSubs.Generators.Tests.Running;
using GraphQLSubs.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLSubs.AotCheck;

/// <summary>What a schema answers whose classes are added one by one.</summary>
internal static class ShopCheck
{
    private static readonly string[] Documents =
    [
        "{ keeper work(genre: POEM) { __typename title ... on Poem { lines } } novel: work(genre: NOVEL) { title } puppy { name } }",
        """mutation { order(order: { title: "Emma" }) { title } }""",
    ];

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        var builder = new PlainBuilder();
        builder.AddTypeExtension<NovelExtension>()
            .AddQueryType<Shop>()
            .AddMutationType<Till>()
            .AddSubscriptionType<News>()
            .AddType<Novel>()
            .AddType<Poem>();

        await using var services = builder.Services
            .AddScoped<CallLog>()
            .AddSingleton<IKeeper>(new Carer("Kim"))
            .AddSingleton<ITopicEventReceiver, TopicEventReceiver>()
            .BuildServiceProvider();
        var executor = new RequestExecutor(builder.SchemaBuilder.Build());
        var answers = new List<string> { executor.Schema.ToString() };

        foreach (var document in Documents)
        {
            await using var scope = services.CreateAsyncScope();
            await using var result = await executor.ExecuteAsync(document, services: scope.ServiceProvider);
            answers.Add(result.ToJson());
        }

        executor.TryPrepare("subscription { onNovel(genre: NOVEL) { title } }", null, out var operation, out _);
        var request = new OperationRequest { Services = services };
        var message = executor.ReadEventMessage(executor.WriteEventMessage(new Novel("Emma")));
        answers.Add((await executor.SubscribeAsync(operation!, request)).Topic!);
        using var response = await executor.ExecuteAsync(operation!, request with { EventMessage = message });
        answers.Add(response.ToJson());
        return answers;
    }
}

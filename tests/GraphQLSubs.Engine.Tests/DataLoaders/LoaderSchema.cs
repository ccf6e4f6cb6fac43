using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GraphQLSubs.Engine.Tests.DataLoaders;

/// <summary>A schema of nodes whose <c>next</c> a test resolves with loaders. Its clock stands still: nothing happens because time passes.</summary>
internal sealed class LoaderSchema
{
    private const string Document =
        """
        type Query { nodes(count: Int! = 3): [Node!]! node: Node slow: Node }
        type Mutation { first: Node second: Node }
        type Subscription { onNode: Node }
        type Node { id: Int! next: Node list: [Node!] pause: Node }
        """;

    private readonly SchemaBuilder _schema = new SchemaBuilder()
        .AddDocument(Document)
        .UseDataLoaders()
        .AddResolver("Query", "nodes", FieldResolver.FromPure(static context => Enumerable.Range(1, context.ArgumentValue<int>("count")).Cast<object>().ToArray()))
        .AddResolver("Node", "id", FieldResolver.FromProperty(static parent => parent))
        .AddResolver("Node", "list", FieldResolver.FromProperty(static parent => new object[] { parent!, (int)parent! + 1 }))
        .AddResolver("Node", "next", FieldResolver.FromAsync(static async context => await Of(context).Numbers.LoadAsync(context.Parent<int>(), context.RequestAborted)))
        .AddResolver("Subscription", "onNode", FieldResolver.FromPure(static context => context.EventMessage));

    public FakeTimeProvider Time { get; } = new();

    public static Scope Of(IResolverContext context) => context.Service<Scope>();

    public LoaderSchema With(string type, string field, FieldResolverDelegate resolve)
    {
        _schema.AddResolver(type, field, FieldResolver.FromAsync(resolve));
        return this;
    }

    public RequestExecutor Build() => new(
        _schema.Build(), new RequestExecutorOptions { TimeProvider = Time, IncludeExceptionDetails = false });

    public Task<string> RunAsync(string document, Scope scope, object? message = null) =>
        RunCancellableAsync(document, scope, message, CancellationToken.None);

    public async Task<string> RunCancellableAsync(string document, Scope scope, object? message, CancellationToken cancellationToken)
    {
        var executor = Build();
        executor.TryPrepare(document, null, out var operation, out _);
        using var result = await executor.ExecuteAsync(operation!, new OperationRequest { Services = scope, EventMessage = message }, cancellationToken)
            .AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        return result.ToJson(withIndentations: false);
    }
}

using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using GraphQLSubs.Validation;

namespace GraphQLSubs.Benchmarks;

/// <summary>All that is measured.</summary>
internal static class Workloads
{
    private static readonly RequestExecutor Executor = new(Shop.Schema);

    public static IReadOnlyList<Workload> All { get; } =
    [
        Parse("kitchen sink", Documents.KitchenSink),
        Parse("introspection", Documents.Introspection),
        Parse("100 KB", Documents.Large),
        Validate("kitchen sink", Documents.KitchenSink),
        Validate("introspection", Documents.Introspection),
        Validate("100 KB", Documents.Large),
        Execute("flat object", Documents.Flat),
        Execute("list 1,000 × 10", Documents.List) with { LeastRatio = 10 },
        Execute("depth 20", Documents.Deep),
        Execute("introspection", Documents.Introspection),
        PrepareFromCache(),
        AnswerEvent(),
    ];

    private static Workload Parse(string name, string document) =>
        new($"parse: {name}", "parse", document, () => Parser.ParseDocument(document, ParserOptions.Trusted)) { LeastRatio = 5 };

    private static Workload Validate(string name, string document)
    {
        var node = Parser.ParseDocument(document, ParserOptions.Trusted);

        return new Workload($"validate: {name}", "validate", document, RunOnce) { LeastRatio = 5 };

        void RunOnce()
        {
            if (DocumentValidator.Validate(Shop.Schema, node) is { Count: > 0 } errors)
            {
                throw new InvalidOperationException($"The document \"{name}\" is not valid: {errors[0].Message}");
            }
        }
    }

    private static Workload Execute(string name, string document)
    {
        var operation = Prepare(document);
        var request = new OperationRequest { Services = NoServices.Instance };

        return new Workload($"execute: {name}", "execute", document, () => ExecuteOnce(operation, request));
    }

    /// <summary>graphql-js leaves it to servers to keep documents.</summary>
    private static Workload PrepareFromCache() =>
        new("prepare from cache", Step: null, Documents.Event, static () => Prepare(Documents.Event));

    private static Workload AnswerEvent()
    {
        var operation = Prepare(Documents.Event);
        var request = new OperationRequest
        {
            Services = NoServices.Instance,
            Variables = "{\"room\":\"lobby\"}"u8.ToArray(),
            EventMessage = Shop.Event,
        };

        return new Workload("event: 5 fields", "answerEvent", Documents.Event, () => ExecuteOnce(operation, request))
        {
            MostMicroseconds = 5,
            MostBytes = 1024,
        };
    }

    private static PreparedOperation Prepare(string document) => Executor.TryPrepare(document, null, out var operation, out var errors)
        ? operation
        : throw new InvalidOperationException(errors.ToJson());

    /// <summary>Every resolver is synchronous, so the result is there at once.</summary>
    private static void ExecuteOnce(PreparedOperation operation, OperationRequest request)
    {
        var executing = Executor.ExecuteAsync(operation, request);
        using var result = executing.IsCompleted ? executing.Result : throw new InvalidOperationException("Nothing is to be awaited.");

        if (result.HasErrors)
        {
            throw new InvalidOperationException(result.ToJson());
        }
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

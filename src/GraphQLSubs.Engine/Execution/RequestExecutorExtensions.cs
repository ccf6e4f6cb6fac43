using System.Security.Claims;
using System.Text;
using GraphQLSubs.Language;

namespace GraphQLSubs.Execution;

/// <summary>Prepares and executes in one call, for tests and tools: <c>await executor.ExecuteAsync("{ rooms { id } }")</c>.</summary>
public static class RequestExecutorExtensions
{
    /// <summary>
    /// Executes a document: a query or mutation gives an <see cref="OperationResult"/>, a subscription a live
    /// <see cref="IResponseStream"/>. What is wrong with it is a result with errors.
    /// </summary>
    /// <param name="executor">The executor.</param>
    /// <param name="document">The document's text.</param>
    /// <param name="variables">The variables as one JSON object; null: none.</param>
    /// <param name="operationName">Which operation; null: the only one.</param>
    /// <param name="services">The services of the request; null: none. A subscription needs an <c>ITopicEventReceiver</c> among them.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="globalState">What resolvers find as global state; null: nothing.</param>
    /// <param name="cancellationToken">Cancels the execution; ends the stream.</param>
    public static async Task<IExecutionResult> ExecuteAsync(
        this IRequestExecutor executor,
        string document,
        string? variables = null,
        string? operationName = null,
        IServiceProvider? services = null,
        ClaimsPrincipal? user = null,
        IReadOnlyDictionary<string, object?>? globalState = null,
        CancellationToken cancellationToken = default)
    {
        if (!executor.TryPrepare(document, operationName, out var operation, out var errors))
        {
            return errors;
        }

        var request = new OperationRequest
        {
            Variables = variables is null ? default : Encoding.UTF8.GetBytes(variables),
            Services = services ?? NoServices.Instance,
            User = user,
            GlobalState = globalState,
        };

        return operation.Type == OperationType.Subscription
            ? await executor.SubscribeLiveAsync(operation, request, cancellationToken)
            : await executor.ExecuteAsync(operation, request, cancellationToken);
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

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
    /// <param name="services">
    /// The services of the request; null: a scope of <see cref="IRequestExecutor.Services"/>, which ends with the execution, or with
    /// the stream. A subscription needs an <c>ITopicEventReceiver</c> among them.
    /// </param>
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
            Services = services ?? executor.Services,
            User = user,
            GlobalState = globalState,
        };

        return services is null && executor.Services.GetService(typeof(IRequestScopeFactory)) is IRequestScopeFactory scopes
            ? await ExecuteInScopeAsync(executor, operation, request, scopes.CreateScope(), cancellationToken)
            : await ExecuteAsync(executor, operation, request, cancellationToken);
    }

    private static async Task<IExecutionResult> ExecuteInScopeAsync(
        IRequestExecutor executor, PreparedOperation operation, OperationRequest request, IRequestScope scope, CancellationToken cancellationToken)
    {
        var isOpen = false;

        try
        {
            var result = await ExecuteAsync(executor, operation, request with { Services = scope.Services }, cancellationToken);
            isOpen = result is IResponseStream;
            return result is IResponseStream stream ? new ScopedResponseStream(stream, scope) : result;
        }
        finally
        {
            if (!isOpen)
            {
                await scope.DisposeAsync();
            }
        }
    }

    private static async ValueTask<IExecutionResult> ExecuteAsync(
        IRequestExecutor executor, PreparedOperation operation, OperationRequest request, CancellationToken cancellationToken) =>
        operation.Type == OperationType.Subscription
            ? await executor.SubscribeLiveAsync(operation, request, cancellationToken)
            : await executor.ExecuteAsync(operation, request, cancellationToken);
}

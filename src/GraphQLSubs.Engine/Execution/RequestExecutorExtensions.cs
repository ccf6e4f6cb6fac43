using System.Security.Claims;
using System.Text;

namespace GraphQLSubs.Execution;

/// <summary>Prepares and executes in one call, for tests and tools: <c>await executor.ExecuteAsync("{ rooms { id } }")</c>.</summary>
public static class RequestExecutorExtensions
{
    /// <summary>Executes a document; what is wrong with it is a result with errors.</summary>
    /// <param name="executor">The executor.</param>
    /// <param name="document">The document's text.</param>
    /// <param name="variables">The variables as one JSON object; null: none.</param>
    /// <param name="operationName">Which operation; null: the only one.</param>
    /// <param name="services">The services of the request; null: none.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="cancellationToken">Cancels the execution.</param>
    public static async Task<OperationResult> ExecuteAsync(
        this IRequestExecutor executor,
        string document,
        string? variables = null,
        string? operationName = null,
        IServiceProvider? services = null,
        ClaimsPrincipal? user = null,
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
        };

        return await executor.ExecuteAsync(operation, request, cancellationToken);
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

using GraphQLSubs.Execution;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Types;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>From a builder to what it describes, without a host: for tests and tools.</summary>
public static class RequestExecutorBuildingExtensions
{
    extension(IRequestExecutorBuilder builder)
    {
        /// <summary>Builds the schema; its <c>ToString()</c> is its SDL.</summary>
        /// <exception cref="SchemaException">Something is wrong with it; the exception holds all errors.</exception>
        public ValueTask<Schema> BuildSchemaAsync(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(builder.SchemaBuilder.Build());
        }

        /// <summary>
        /// Builds an executor over the services that were added so far. Each of its requests is executed in a scope of them; they live
        /// as long as the executor does.
        /// </summary>
        /// <exception cref="SchemaException">Something is wrong with the schema; the exception holds all errors.</exception>
        public ValueTask<IRequestExecutor> BuildRequestExecutorAsync(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new(builder.Services.BuildServiceProvider().GetRequiredService<IRequestExecutor>());
        }

        /// <summary>Builds an executor and executes one document.</summary>
        /// <param name="document">The document's text.</param>
        /// <param name="variables">The variables as one JSON object; null: none.</param>
        /// <param name="cancellationToken">Cancels the execution; ends the stream.</param>
        /// <exception cref="SchemaException">Something is wrong with the schema; the exception holds all errors.</exception>
        public async Task<IExecutionResult> ExecuteRequestAsync(
            string document, string? variables = null, CancellationToken cancellationToken = default)
        {
            var executor = await builder.BuildRequestExecutorAsync(cancellationToken);
            return await executor.ExecuteAsync(document, variables, cancellationToken: cancellationToken);
        }
    }
}

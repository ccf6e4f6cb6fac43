using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Server.Documents;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets clients send documents by their hash.</summary>
public static class PersistedOperationBuilderExtensions
{
    extension(IRequestExecutorBuilder builder)
    {
        /// <summary>
        /// Automatic persisted queries: a valid document that a client sends with its SHA-256
        /// (<c>extensions.persistedQuery</c>) is stored, and from then on the hash alone does. Costs one write for each document and one
        /// read for each that a process has not seen.
        /// </summary>
        public IRequestExecutorBuilder UseAutomaticPersistedOperationPipeline() =>
            builder.ModifyServerOptions(options => options.PersistedOperations.StoresWhatClientsSend = true);

        /// <summary>
        /// The documents of a front end, from the file in which its build lists them: <c>persisted-documents.json</c> of GraphQL Code
        /// Generator, Relay's <c>queryMap.json</c> or Apollo's <c>persisted-query-manifest.json</c>. Clients may send their SHA-256 alone;
        /// with <c>ModifyServerOptions(o => o.PersistedOperations.OnlyAllowPersistedDocuments = true)</c> no others are executed.
        /// Several files add up.
        /// </summary>
        /// <param name="path">The file; a relative path begins at the application's directory.</param>
        public IRequestExecutorBuilder AddOperationManifest(string path)
        {
            builder.Services.AddSingleton(_ => OperationManifest.Read(System.IO.Path.Combine(AppContext.BaseDirectory, path)));
            return builder;
        }
    }
}

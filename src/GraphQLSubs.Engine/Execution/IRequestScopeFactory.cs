namespace GraphQLSubs.Execution;

/// <summary>
/// Makes the services of a request that brings none, and those of each event of a live subscription. Looked for among the services of
/// the executor and of the request; where there is none, those services themselves are used.
/// </summary>
public interface IRequestScopeFactory
{
    /// <summary>Begins the scope of one request or event.</summary>
    IRequestScope CreateScope();
}

/// <summary>The services of one request or event, disposed of when it is answered.</summary>
public interface IRequestScope : IAsyncDisposable
{
    /// <summary>What resolvers take their services from.</summary>
    IServiceProvider Services { get; }
}

namespace GraphQLSubs.Execution;

/// <summary>
/// Makes the services that one event of a live subscription is answered with. Looked for among the services of the request; where
/// there is none, every event is answered with those of the request.
/// </summary>
public interface IEventScopeFactory
{
    /// <summary>Begins the scope of one event.</summary>
    IEventScope CreateScope();
}

/// <summary>The services of one event, disposed of when it is answered.</summary>
public interface IEventScope : IAsyncDisposable
{
    /// <summary>What resolvers take their services from.</summary>
    IServiceProvider Services { get; }
}

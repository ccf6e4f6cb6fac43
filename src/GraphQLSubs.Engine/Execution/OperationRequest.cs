using System.Security.Claims;

namespace GraphQLSubs.Execution;

/// <summary>What one execution of a prepared operation is given.</summary>
public sealed record OperationRequest
{
    /// <summary>The variables: one JSON object in UTF-8; empty: none. Read before the call returns.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>The services of the request; resolvers take theirs from it.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Who asks; null: nobody was authenticated.</summary>
    public ClaimsPrincipal? User { get; init; }

    /// <summary>What resolvers find as global state at first; null: nothing. Not changed by the execution.</summary>
    public IReadOnlyDictionary<string, object?>? GlobalState { get; init; }

    /// <summary>The message to answer, where a subscription is executed for one event (as ReadEventMessage returned it).</summary>
    public object? EventMessage { get; init; }
}

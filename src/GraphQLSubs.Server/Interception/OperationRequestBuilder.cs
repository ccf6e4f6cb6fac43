using System.Security.Claims;
using System.Text.Json;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Interception;

namespace GraphQLSubs.Execution;

/// <summary>
/// An operation as an interceptor sees it before it is executed: what the client sent, and what the resolvers will be told beside it.
/// </summary>
public sealed class OperationRequestBuilder
{
    private readonly OperationParameters _parameters;
    private readonly Dictionary<string, object?> _globalState = new(StringComparer.Ordinal);
    private JsonElement? _variables;
    private JsonElement? _extensions;

    internal OperationRequestBuilder(OperationParameters parameters, ClaimsPrincipal? user)
    {
        _parameters = parameters;
        User = user;
    }

    /// <summary>The document's text; null: the client sent its hash alone.</summary>
    public string? Document => _parameters.Query;

    /// <summary>Which operation of the document; null: the only one.</summary>
    public string? OperationName => _parameters.OperationName;

    /// <summary>The variables as the client sent them: an object, which may be empty.</summary>
    public JsonElement Variables => _variables ??= OperationMessagePayload.Read(_parameters.Variables);

    /// <summary>The extensions of the request as the client sent them: an object, which may be empty.</summary>
    public JsonElement Extensions => _extensions ??= OperationMessagePayload.Read(_parameters.Extensions);

    /// <summary>Who asks; null: nobody was authenticated.</summary>
    public ClaimsPrincipal? User { get; private set; }

    /// <summary>What the resolvers find as global state.</summary>
    public IReadOnlyDictionary<string, object?> GlobalState => _globalState;

    /// <summary>
    /// Sets who asks, for this operation alone. A subscription keeps it where it reads who asks: at most
    /// <see cref="Server.ServerLimits.PrincipalBytes"/>, else it is refused.
    /// </summary>
    public OperationRequestBuilder SetUser(ClaimsPrincipal? user)
    {
        User = user;
        return this;
    }

    /// <summary>
    /// Sets an entry of the global state. Of a query or mutation it may be anything. What the resolvers of a subscription read is kept for
    /// its events: strings, numbers, booleans, null, and lists and maps of those, at most
    /// <see cref="Server.ServerLimits.GlobalStateBytes"/> as JSON; else the subscription is refused.
    /// </summary>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        _globalState[name] = value;
        return this;
    }

    /// <summary>Adds an entry to the global state.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public OperationRequestBuilder AddGlobalState(string name, object? value)
    {
        _globalState.Add(name, value);
        return this;
    }

    /// <summary>Adds an entry to the global state, unless there is one of that name.</summary>
    public OperationRequestBuilder TryAddGlobalState(string name, object? value)
    {
        _globalState.TryAdd(name, value);
        return this;
    }

    /// <summary>Removes an entry of the global state.</summary>
    public OperationRequestBuilder RemoveGlobalState(string name)
    {
        _globalState.Remove(name);
        return this;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;

namespace GraphQLSubs.Server.Interception;

/// <summary>What an interceptor made of an operation: who asks and the global state, or errors that refuse it.</summary>
internal readonly record struct InterceptedRequest
{
    private readonly IReadOnlyList<IError>? _errors;

    private InterceptedRequest(RequestContext context, IReadOnlyList<IError>? errors) => (Context, _errors) = (context, errors);

    private RequestContext Context { get; }

    public static InterceptedRequest Of(ClaimsPrincipal? user, IReadOnlyDictionary<string, object?>? globalState) =>
        new(new RequestContext(user, globalState), null);

    public static InterceptedRequest Refused(IReadOnlyList<IError> errors) => new(default, errors);

    /// <summary>Whether the operation may go on.</summary>
    public bool TryGet(out RequestContext context, [NotNullWhen(false)] out IReadOnlyList<IError>? errors)
    {
        (context, errors) = (Context, _errors);
        return errors is null;
    }
}

/// <summary>What resolvers are told beside what the client sent.</summary>
/// <param name="User">Who asks; null: nobody was authenticated.</param>
/// <param name="GlobalState">Null: none.</param>
internal readonly record struct RequestContext(ClaimsPrincipal? User, IReadOnlyDictionary<string, object?>? GlobalState);

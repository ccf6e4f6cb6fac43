using System.ComponentModel;
using GraphQLSubs.Resolvers;

namespace GraphQLSubs.CompilerServices;

/// <summary>Called by generated code: <c>[Authorize]</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Authorization
{
    private const string Message = "The current user is not authorized to access this resource.";

    /// <summary>Goes on only for who is authenticated and has one of the roles, where there are any.</summary>
    /// <exception cref="GraphQLException">Everybody else.</exception>
    public static void Demand(IResolverContext context, params ReadOnlySpan<string> roles)
    {
        if (context.User is not { Identity.IsAuthenticated: true } user)
        {
            throw Refused(ErrorCodes.NotAuthenticated);
        }

        foreach (var role in roles)
        {
            if (user.IsInRole(role))
            {
                return;
            }
        }

        if (!roles.IsEmpty)
        {
            throw Refused(ErrorCodes.NotAuthorized);
        }
    }

    private static GraphQLException Refused(string code) => new(ErrorBuilder.New().SetMessage(Message).SetCode(code).Build());
}

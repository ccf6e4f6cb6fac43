using System.Security.Claims;
using GraphQLSubs.Types.Relay;

namespace Chat.Types;

/// <summary>Who asks.</summary>
/// <param name="Id">Who it is, as the authentication says; the author of what is theirs.</param>
/// <param name="Name">A name for people, if there is one.</param>
public sealed record Viewer([property: ID] string Id, string? Name)
{
    internal static Viewer? Of(ClaimsPrincipal? user) =>
        user?.FindFirst(ClaimTypes.NameIdentifier) is { } id ? new Viewer(id.Value, user.FindFirst(ClaimTypes.Name)?.Value) : null;
}

using System.Security.Claims;

namespace GraphQLSubs.AspNetCore.Subscriptions;

/// <summary>A connection as an interceptor sees it.</summary>
public interface ISocketConnection
{
    /// <summary>The gateway's id.</summary>
    string Id { get; }

    /// <summary>
    /// Who connected; null: nobody was authenticated. Settable in <c>OnConnectAsync</c>, and kept: at most
    /// <see cref="Server.ServerLimits.PrincipalBytes"/>, else the connection is rejected.
    /// </summary>
    /// <exception cref="InvalidOperationException">Set elsewhere; for one operation there is <c>requestBuilder.SetUser</c>.</exception>
    ClaimsPrincipal? User { get; set; }

    /// <summary>
    /// What is known of the connection beside who it is: strings, numbers, booleans, null, and lists and maps of those, which read
    /// back as <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
    /// <c>string[]</c>, <c>object?[]</c> and <c>Dictionary&lt;string, object?&gt;</c>. Filled in <c>OnConnectAsync</c>; at most
    /// <see cref="Server.ServerLimits.ContextDataBytes"/> as JSON, else the connection is rejected. Read-only afterwards.
    /// </summary>
    IDictionary<string, object?> ContextData { get; }
}

using System.Collections.ObjectModel;
using System.Security.Claims;

namespace GraphQLSubs.Server;

/// <summary>The opening of a connection.</summary>
public sealed record ConnectRequest
{
    /// <summary>The gateway's id.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>The value of <c>Sec-WebSocket-Protocol</c> as offered: <c>graphql-transport-ws, other</c>; null: none offered.</summary>
    public string? OfferedProtocols { get; init; }

    /// <summary>The parameters of the query string, decoded; of several with one name the last.</summary>
    public IReadOnlyDictionary<string, string> QueryParameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whom the gateway authenticated; null: nobody.</summary>
    public ClaimsPrincipal? User { get; init; }
}

/// <summary>The answer to a <see cref="ConnectRequest"/>.</summary>
/// <param name="StatusCode">200 opens the connection; 400 and above refuse it with that HTTP status.</param>
/// <param name="Protocol">The chosen subprotocol; null when refused.</param>
/// <param name="Message">Why it was refused; null when accepted.</param>
public sealed record ConnectResponse(int StatusCode, string? Protocol, string? Message);

/// <summary>A message of a client.</summary>
public sealed record MessageRequest
{
    /// <summary>The gateway's id of the connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>The text of the message in UTF-8, as sent.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When the gateway received it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>An HTTP request to the GraphQL endpoint.</summary>
public sealed record HttpRequest
{
    /// <summary>The method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The query string without its question mark, still percent-encoded; empty: none.</summary>
    public string QueryString { get; init; } = "";

    /// <summary>The headers; the dictionary compares names without case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body; empty: none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whom the gateway authenticated; null: nobody.</summary>
    public ClaimsPrincipal? User { get; init; }
}

/// <summary>The answer to an <see cref="HttpRequest"/>.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Headers">The headers, names in lower case.</param>
/// <param name="Body">The body in UTF-8.</param>
public sealed record HttpResponse(int StatusCode, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);

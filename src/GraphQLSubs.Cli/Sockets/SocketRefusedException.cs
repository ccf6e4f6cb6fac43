using System.Net.WebSockets;

namespace GraphQLSubs.Cli.Sockets;

/// <summary>The server was not reached, or did not open a WebSocket.</summary>
internal sealed class SocketRefusedException(Uri url, int status, WebSocketException cause) : Exception(Describe(url, status, cause), cause)
{
    /// <summary>Whether the server answered: it will answer the same again.</summary>
    public bool IsAnswer { get; } = status is >= 300 and < 500;

    private static string Describe(Uri url, int status, WebSocketException cause) => status switch
    {
        0 => CliException.DescribeUnreachable(url, cause),
        400 => $"{url} refuses the connection with 400: it may not speak graphql-transport-ws.",
        401 or 403 => $"{url} refuses the connection with {status}: pass credentials with -H 'Authorization: …' or -p name=value.",
        404 => $"{url} answers 404: is this the address of the WebSocket API?",
        _ => $"{url} answers {status} and opens no WebSocket.",
    };
}

using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Messages;

/// <summary>
/// Reads a message in the dialect of its connection. A message does not say which one that is, but its type nearly always does:
/// only <c>subscribe</c>, which needs the connection's record anyway, and what is none of graphql-transport-ws' messages take a read.
/// </summary>
internal sealed class MessageReader(ISubscriptionStore store, ILogger<MessageReader> logger)
{
    private static readonly ProtocolCodec Usual = GraphQLTransportWs.Instance;

    /// <summary>The message as most clients would mean it.</summary>
    public static ReceivedMessage ReadUsual(ReadOnlyMemory<byte> body) => new(Usual, Usual.Decode(body), null);

    /// <summary>The message in its connection's dialect; null: there is no such connection.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="body">The message.</param>
    /// <param name="usual">What <see cref="ReadUsual"/> made of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReceivedMessage?> ReadAsync(
        string connectionId, ReadOnlyMemory<byte> body, ReceivedMessage usual, CancellationToken cancellationToken)
    {
        // The acknowledgement of an init reads the record in the step in which it writes it.
        if (usual.Message is not (Subscribe or InvalidMessage))
        {
            return usual;
        }

        if (await store.FindConnectionAsync(connectionId, cancellationToken) is not { } connection)
        {
            return null;
        }

        if (Subprotocols.Find(connection.Protocol) is not { } codec)
        {
            Log.UnknownSubprotocol(logger, connection.Protocol, connectionId);
            return null;
        }

        return new ReceivedMessage(codec, codec == Usual ? usual.Message : codec.Decode(body), connection);
    }
}

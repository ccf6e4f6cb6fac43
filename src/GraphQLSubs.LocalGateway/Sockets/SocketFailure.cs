namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>The exceptions by which a socket says that its other end, or the gateway's own patience, is gone.</summary>
internal static class SocketFailure
{
    public static bool Is(Exception exception) =>
        exception is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;
}

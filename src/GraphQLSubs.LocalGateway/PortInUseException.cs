namespace GraphQLSubs.LocalGateway;

/// <summary>Another program listens on the port.</summary>
public sealed class PortInUseException : Exception
{
    internal PortInUseException(int port, Exception cause)
        : base($"Port {port} is in use.", cause) => Port = port;

    /// <summary>The port.</summary>
    public int Port { get; }
}

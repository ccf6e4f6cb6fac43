using System.Net;
using System.Net.Sockets;

namespace GraphQLSubs.Testing;

/// <summary>Finds a port to listen on.</summary>
public static class FreePort
{
    /// <summary>A loopback TCP port that nobody listened on a moment ago.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

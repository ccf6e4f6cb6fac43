using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda.Connections;

/// <summary>
/// Where <c>@connections</c> is: configured, or else what the first event of the WebSocket API tells. An event names the real
/// stage even behind a custom domain, where the path is a mapping key instead; there the address has to be configured.
/// </summary>
internal sealed class ConnectionsEndpoint(Uri? configured, ILogger<ConnectionsEndpoint> logger)
{
    private ConnectionsAddress? _address = configured is null ? null : new ConnectionsAddress(configured);

    /// <summary>Null: not known yet.</summary>
    public ConnectionsAddress? Address => Volatile.Read(ref _address);

    /// <summary>Takes the address from an event, unless one is known.</summary>
    public void Learn(string domainName, string stage)
    {
        if (Address is not null || !Uri.TryCreate($"https://{domainName}/{stage}", UriKind.Absolute, out var learnt))
        {
            return;
        }

        if (Interlocked.CompareExchange(ref _address, new ConnectionsAddress(learnt), null) is null)
        {
            Log.EndpointLearnt(logger, learnt.AbsoluteUri);
        }
    }
}

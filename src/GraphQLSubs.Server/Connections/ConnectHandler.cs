using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Connections;

/// <summary>
/// Opens a connection. The dialect and the principal are stored now: API Gateway tells them only here, as messages carry no headers.
/// </summary>
internal sealed class ConnectHandler(ISubscriptionStore store, TimeProvider timeProvider, ILogger<ConnectHandler> logger)
{
    public async Task<ConnectResponse> HandleAsync(ConnectRequest request, CancellationToken cancellationToken)
    {
        var offer = new ProtocolOffer(request.OfferedProtocols, request.QueryParameters.GetValueOrDefault("header"));
        var decision = offer.Choose();

        if (decision is not AcceptOffer(var codec, var initPayload))
        {
            return Refuse(400, ((RefuseOffer)decision).Reason);
        }

        if (!PrincipalCodec.TryWrite(request.User, out var principal, out var problem))
        {
            Log.PrincipalTooLarge(logger, request.ConnectionId, problem);
            return Refuse(400, problem);
        }

        var connection = new Connection
        {
            Id = request.ConnectionId,
            Protocol = codec.Name,
            InitPayload = initPayload,
            Principal = principal,
            ExpiresAt = timeProvider.GetUtcNow() + ServerLimits.ConnectionLifetime,
        };

        try
        {
            await store.AddConnectionAsync(connection, cancellationToken);
        }
        catch (SubscriptionStoreException exception)
        {
            Log.ConnectFailed(logger, exception, request.ConnectionId);
            return Refuse(503, ServerErrors.ServiceUnavailableMessage);
        }

        return new ConnectResponse(200, codec.Subprotocol, null);
    }

    private static ConnectResponse Refuse(int status, string message) => new(status, null, message);
}

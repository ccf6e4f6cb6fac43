using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server;

/// <summary>
/// A resolver that met a store which was unreachable or throttled is told apart from one that is broken: the client may try again.
/// </summary>
internal sealed class StoreErrorFilter : IErrorFilter
{
    public IError OnError(IError error) => error.Exception is SubscriptionStoreException
        ? ErrorBuilder.FromError(error).SetMessage(ServerErrors.ServiceUnavailableMessage).SetCode(ServerErrorCodes.ServiceUnavailable).Build()
        : error;
}

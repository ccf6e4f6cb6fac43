using GraphQLSubs.AspNetCore;
using GraphQLSubs.AspNetCore.Subscriptions;
using GraphQLSubs.Execution;

namespace GraphQLSubs.EndToEnd.Hosts;

/// <summary>Refuses every operation that comes with the API key <c>da2-revoked</c>, as an application behind Amplify would.</summary>
internal sealed class RevokedKeys : DefaultSocketSessionInterceptor
{
    public override ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken = default) =>
        requestBuilder.Extensions.TryGetProperty("authorization", out var authorization)
            && authorization.TryGetProperty("x-api-key", out var key)
            && key.ValueEquals("da2-revoked")
            ? throw new GraphQLException("You are not authorized to make this call.")
            : default;
}

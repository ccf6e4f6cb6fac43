using GraphQLSubs.Execution;
using GraphQLSubs.Server;

namespace GraphQLSubs.AspNetCore;

/// <summary>Changes nothing: override it.</summary>
public class DefaultHttpRequestInterceptor : IHttpRequestInterceptor
{
    /// <inheritdoc />
    public virtual ValueTask OnCreateAsync(
        HttpRequest request,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken) => default;
}

using GraphQLSubs.Execution;
using GraphQLSubs.Server;

namespace GraphQLSubs.AspNetCore;

/// <summary>
/// Has a say in what a request over HTTP executes. Derive from <see cref="DefaultHttpRequestInterceptor"/>; register with
/// <c>AddHttpRequestInterceptor&lt;T&gt;()</c>. An instance lives for one call, in a service scope of its own.
/// </summary>
public interface IHttpRequestInterceptor
{
    /// <summary>
    /// May set global state for the resolvers and who asks. Asked before the document is looked at. A <see cref="GraphQLException"/>
    /// refuses the request with its errors.
    /// </summary>
    /// <param name="request">The HTTP request.</param>
    /// <param name="requestExecutor">Executes the operation afterwards.</param>
    /// <param name="requestBuilder">The operation.</param>
    /// <param name="cancellationToken">Cancelled when the time of the invocation ends.</param>
    ValueTask OnCreateAsync(
        HttpRequest request,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken);
}

using GraphQLSubs.AspNetCore;
using GraphQLSubs.Execution;
using GraphQLSubs.Protocols;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLSubs.Server.Interception;

/// <summary>Asks the application's interceptor for HTTP, where there is one.</summary>
internal sealed class HttpInterception(IServiceScopeFactory scopes, IServiceProviderIsService services, IRequestExecutor executor)
{
    private readonly bool _isRegistered = services.IsService(typeof(IHttpRequestInterceptor));

    public async ValueTask<InterceptedRequest> CreateAsync(
        HttpRequest request, OperationParameters parameters, CancellationToken cancellationToken)
    {
        if (!_isRegistered)
        {
            return InterceptedRequest.Of(request.User, null);
        }

        await using var scope = scopes.CreateAsyncScope();
        var builder = new OperationRequestBuilder(parameters, request.User);

        try
        {
            await scope.ServiceProvider.GetRequiredService<IHttpRequestInterceptor>()
                .OnCreateAsync(request, executor, builder, cancellationToken);
        }
        catch (GraphQLException exception)
        {
            return InterceptedRequest.Refused(exception.Errors);
        }

        return InterceptedRequest.Of(builder.User, builder.GlobalState);
    }
}

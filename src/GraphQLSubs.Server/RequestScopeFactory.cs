using GraphQLSubs.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLSubs.Server;

/// <summary>Scopes of the application's services.</summary>
internal sealed class RequestScopeFactory(IServiceScopeFactory scopes) : IRequestScopeFactory
{
    public IRequestScope CreateScope() => new RequestScope(scopes.CreateAsyncScope());

    private sealed class RequestScope(AsyncServiceScope scope) : IRequestScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}

using GraphQLSubs.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLSubs.Server.Publishing;

/// <summary>A scope of the application's services for each event of a live subscription.</summary>
internal sealed class EventScopeFactory(IServiceScopeFactory scopes) : IEventScopeFactory
{
    public IEventScope CreateScope() => new EventScope(scopes.CreateAsyncScope());

    private sealed class EventScope(AsyncServiceScope scope) : IEventScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}

using GraphQLSubs.Execution;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

public sealed class DependencyInjectionTests
{
    [Fact]
    public void Adding_the_server_again_goes_on_with_the_same_one()
    {
        var services = new ServiceCollection();

        var first = services.AddGraphQLServer();
        var second = services.AddGraphQLServer();

        second.ShouldBeSameAs(first);
        services.Count(service => service.ServiceType == typeof(IRequestExecutor)).ShouldBe(1);
        services.Count(service => service.ServiceType == typeof(IGraphQLServer)).ShouldBe(1);
    }
}

using GraphQLSubs.Execution;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests.Running;

/// <summary>Generated loaders in the services and resolvers of an application.</summary>
public sealed class KennelTests
{
    [Theory]
    [InlineData("puppies { mother { name } }", """{"puppies":[{"mother":{"name":"p21"}},{"mother":{"name":"p21"}},{"mother":{"name":"p11"}}]}""", "puppies 21 11")]
    [InlineData("puppies { mother { mother { name } } }", """{"puppies":[{"mother":{"mother":{"name":"p2"}}},{"mother":{"mother":{"name":"p2"}}},{"mother":{"mother":{"name":"p1"}}}]}""", "puppies 21 11; puppies 2 1")]
    [InlineData("puppies { mother { mother { mother { name } } } }", """{"puppies":[{"mother":{"mother":{"mother":null}}},{"mother":{"mother":{"mother":null}}},{"mother":{"mother":{"mother":null}}}]}""", "puppies 21 11; puppies 2 1; puppies 0")]
    [InlineData("puppy(number: 2) { puppies { name puppies { name } } }", """{"puppy":{"puppies":[{"name":"p21","puppies":[]},{"name":"p22","puppies":[]}]}}""", "puppies 2; of 2; of 21 22")]
    [InlineData("puppies { age mother { name } }", """{"puppies":[{"age":6,"mother":{"name":"p21"}},{"age":6,"mother":{"name":"p21"}},{"age":6,"mother":{"name":"p11"}}]}""", "puppies 211 21 212 111 11")]
    [InlineData("puppy(number: 7) { home }", """{"puppy":{"home":"home 7"}}""", "puppies 7")]
    public async Task Fields_are_loaded_level_by_level(string selection, string data, string calls)
    {
        await using var services = CreateServices();
        await using var scope = services.CreateAsyncScope();

        var response = await ZooFixture.ExecuteAsync($"{{ {selection} }}", services: scope.ServiceProvider);

        response.ShouldBe($$"""{"data":{{data}}}""");
        scope.ServiceProvider.GetRequiredService<CallLog>().ToString().ShouldBe(calls);
    }

    [Fact]
    public async Task A_required_value_that_is_missing_is_an_error_of_its_field()
    {
        await using var services = CreateServices();
        await using var scope = services.CreateAsyncScope();

        (await ZooFixture.ExecuteAsync("{ puppy(number: 0) { name } }", services: scope.ServiceProvider))
            .ShouldContain("PuppyByNumberDataLoader found nothing for the key \\\"0\\\".");
    }

    [Fact]
    public async Task Each_event_has_loaders_of_its_own()
    {
        await using var services = CreateServices();
        ZooFixture.Executor.TryPrepare("subscription { onPuppy { mother { name } } }", null, out var operation, out _).ShouldBeTrue();

        for (var i = 0; i < 2; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var request = new OperationRequest { Services = scope.ServiceProvider, EventMessage = new Puppy(21) };
            using var result = await ZooFixture.Executor.ExecuteAsync(operation!, request, TestContext.Current.CancellationToken);

            result.ToJson(withIndentations: false).ShouldBe("""{"data":{"onPuppy":{"mother":{"name":"p2"}}}}""");
            scope.ServiceProvider.GetRequiredService<CallLog>().ToString().ShouldBe("puppies 2");
        }
    }

    [Fact]
    public async Task The_class_and_its_interface_are_one_service_of_a_scope()
    {
        await using var services = CreateServices();
        await using var first = services.CreateAsyncScope();
        await using var second = services.CreateAsyncScope();

        var loader = first.ServiceProvider.GetRequiredService<IPuppyByNumberDataLoader>();

        loader.ShouldBeSameAs(first.ServiceProvider.GetRequiredService<PuppyByNumberDataLoader>());
        loader.ShouldNotBeSameAs(second.ServiceProvider.GetRequiredService<IPuppyByNumberDataLoader>());
    }

    private static ServiceProvider CreateServices() => ZooFixture.CreateServices()
        .AddScoped<CallLog>()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
}

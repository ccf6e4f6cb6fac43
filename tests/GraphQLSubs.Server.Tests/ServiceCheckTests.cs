using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>What resolvers take is held against the container when the executor is made.</summary>
public sealed class ServiceCheckTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_is_missing_stops_the_program() =>
        (await Should.ThrowAsync<SchemaException>(async () => await CreateBuilder(new ServiceCollection()).BuildRequestExecutorAsync(Cancellation)))
            .Errors.Select(error => error.Message).ShouldBe(
            [
                "The field \"Query.a\" takes the service System.IFormatProvider, which is not registered. Register it, or make the parameter nullable.",
                "The field \"Query.a\" takes the service System.IFormatProvider with the key \"k\", which is not registered. Register it, or make the parameter nullable.",
            ]);

    [Fact]
    public async Task An_argument_that_is_a_service_stops_it_too()
    {
        var builder = CreateBuilder(Registered().AddSingleton(new Version(1, 0)));

        (await Should.ThrowAsync<SchemaException>(async () => await builder.BuildRequestExecutorAsync(Cancellation)))
            .Errors.ShouldHaveSingleItem().Message.ShouldContain("System.Version as an argument");
    }

    [Fact]
    public async Task It_runs_where_all_is_registered() =>
        (await CreateBuilder(Registered()).BuildRequestExecutorAsync(Cancellation)).ShouldNotBeNull();

    [Fact]
    public async Task A_schema_is_built_without_the_applications_services() =>
        (await CreateBuilder(new ServiceCollection()).BuildSchemaAsync(Cancellation)).ToString().ShouldContain("a: Int");

    private static ServiceCollection Registered()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IFormatProvider>(System.Globalization.CultureInfo.InvariantCulture);
        services.AddKeyedSingleton<IFormatProvider>("k", System.Globalization.CultureInfo.InvariantCulture);
        return services;
    }

    private static IRequestExecutorBuilder CreateBuilder(IServiceCollection services)
    {
        var builder = services.AddLogging().AddGraphQL();
        builder.SchemaBuilder.AddDocument("type Query { a: Int }")
            .AddServiceParameter("Query.a", typeof(IFormatProvider))
            .AddServiceParameter("Query.a", typeof(IFormatProvider), "k")
            .AddServiceParameter("Query.b", typeof(TimeProvider))
            .AddServiceParameter("Query.b", typeof(IEnumerable<string>))
            .AddArgumentParameter("Query.a", typeof(Version));
        return builder;
    }
}

using GraphQLSubs.Execution;
using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphQLSubs.Generators.Tests.Running;

/// <summary>An executor of this assembly's schema.</summary>
internal static class ZooFixture
{
    private static readonly PlainBuilder Builder = CreateBuilder();

    public static Schema Schema { get; } = Builder.SchemaBuilder.Build();

    public static RequestExecutor Executor { get; } = new(Schema, new RequestExecutorOptions { IncludeExceptionDetails = true });

    public static async Task<string> ExecuteAsync(string document, string? variables = null, IServiceProvider? services = null)
    {
        await using var result = await Executor.ExecuteAsync(document, variables, services: services);
        return result.ToJson(withIndentations: false);
    }

    /// <summary>The services that the generated registration adds.</summary>
    public static ServiceCollection CreateServices() => [.. Builder.Services];

    private static PlainBuilder CreateBuilder()
    {
        var builder = new PlainBuilder();
        builder.AddZooTypes();
        return builder;
    }
}

using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Engine.Tests.Execution;

/// <summary>Makes executors of SDL and resolvers of root fields: <c>("Query.rooms", context => …)</c>.</summary>
internal static class Executors
{
    public static RequestExecutor Create(string sdl, params (string Coordinate, PureFieldDelegate Resolve)[] resolvers) =>
        new(CreateSchema(sdl, resolvers));

    public static Schema CreateSchema(string sdl, params (string Coordinate, PureFieldDelegate Resolve)[] resolvers)
    {
        var builder = new SchemaBuilder().AddDocument(sdl);

        foreach (var (coordinate, resolve) in resolvers)
        {
            var names = coordinate.Split('.');
            builder.AddResolver(names[0], names[1], FieldResolver.FromPure(resolve));
        }

        return builder.Build();
    }

    /// <summary>An object of a response: what resolvers return where no class is needed.</summary>
    public static Dictionary<string, object?> Object(params (string Name, object? Value)[] entries) =>
        entries.ToDictionary(static entry => entry.Name, static entry => entry.Value);

    /// <summary>The response without whitespace, as it goes on the wire.</summary>
    public static async Task<string> RunAsync(this RequestExecutor executor, string document, string? variables = null)
    {
        await using var result = await executor.ExecuteAsync(document, variables);
        return result.ToJson(withIndentations: false);
    }
}

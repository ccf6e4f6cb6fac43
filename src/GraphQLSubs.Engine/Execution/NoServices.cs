namespace GraphQLSubs.Execution;

/// <summary>The services of an executor that was given none.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}

namespace GraphQLSubs.Types;

/// <summary>
/// What was decided of resolvers' parameters when they were compiled, without a service container to ask: these types are services,
/// those are arguments. A container can then be held against it.
/// </summary>
internal sealed class ParameterClaims
{
    private readonly Dictionary<(Type Type, string? Key), string> _services = [];
    private readonly Dictionary<Type, string> _arguments = [];

    /// <summary>Notes a service; the first field that takes it stands for all.</summary>
    public void AddService(string coordinate, Type type, string? key) => _services.TryAdd((type, key), coordinate);

    /// <summary>Notes a class that became an input object because it looks like one.</summary>
    public void AddArgument(string coordinate, Type type) => _arguments.TryAdd(type, coordinate);

    /// <summary>Where they contradict a container.</summary>
    public IReadOnlyList<IError> Check(Func<Type, string?, bool> isRegistered)
    {
        var errors = new List<IError>();

        foreach (var ((type, key), coordinate) in _services)
        {
            if (!isRegistered(type, key))
            {
                var keyed = key is null ? "" : $" with the key \"{key}\"";
                Add($"The field \"{coordinate}\" takes the service {type}{keyed}, which is not registered. Register it, or make the parameter nullable.");
            }
        }

        foreach (var (type, coordinate) in _arguments)
        {
            if (isRegistered(type, null))
            {
                Add($"The field \"{coordinate}\" takes {type} as an argument, but it is registered as a service: mark the parameter with [Service] or [Argument].");
            }
        }

        return errors;

        void Add(string message) => errors.Add(ErrorBuilder.New().SetMessage(message).Build());
    }
}

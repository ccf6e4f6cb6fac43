using GraphQLSubs.Types;

namespace GraphQLSubs.Execution.Configuration;

/// <summary>
/// What <c>AddGraphQL()</c> returns and the generated <c>Add…Types()</c> extend. Here, and not with the registration itself, so
/// that an assembly of schema classes needs nothing but the engine.
/// </summary>
public interface IRequestExecutorBuilder
{
    /// <summary>Collects the schema; built when the first executor is asked for.</summary>
    SchemaBuilder SchemaBuilder { get; }

    /// <summary>Registers a service of which each request has its own, unless there is one of that type: a data loader.</summary>
    void TryAddScoped(Type serviceType, Func<IServiceProvider, object> create);
}

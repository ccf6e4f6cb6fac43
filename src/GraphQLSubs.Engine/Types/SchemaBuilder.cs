using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Types;

/// <summary>
/// Collects SDL and what SDL cannot say (how fields are resolved, how scalars are coerced, which object type a CLR value is) and
/// builds the schema. Documents are merged: any of them may define types or extend those of another.
/// Not thread-safe.
/// </summary>
public sealed partial class SchemaBuilder
{
    private readonly List<string> _documents = [];
    private readonly List<(string Name, string Sdl, (string Type, string Field)[] Contributed, (string Type, Type Class)[] Classes)> _modules = [];
    private readonly Dictionary<string, ScalarType> _scalars = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Field), (FieldResolver Resolver, Type? Contributor)> _resolvers = [];
    private readonly Dictionary<string, SubscriptionResolver> _subscriptions = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventMessageCodec> _messageCodecs = [];
    private readonly Dictionary<Type, string> _objectTypes = [];
    private readonly ParameterClaims _parameters = new();
    private readonly List<IError> _conflicts = [];
    private readonly RootTypes _rootTypes = new();
    private bool _hasDataLoaders;

    /// <summary>Adds type definitions and extensions.</summary>
    public SchemaBuilder AddDocument(string sdl)
    {
        _documents.Add(sdl);
        return this;
    }

    /// <summary>
    /// Adds what an assembly, or one class that was added by itself, contributes. Unlike documents, modules may define the same type: of a
    /// class in common they must say the same, to a root type each adds its fields. The same module again adds nothing.
    /// </summary>
    /// <param name="name">Names the module in errors.</param>
    /// <param name="sdl">Its definitions and extensions.</param>
    /// <param name="classes">The class behind each type it defines; root types have none.</param>
    public SchemaBuilder AddModule(string name, string sdl, params (string Type, Type Class)[] classes) => AddModule(name, sdl, [], classes);

    /// <inheritdoc cref="AddModule(string, string, ValueTuple{string, Type}[])" />
    /// <param name="name">Names the module in errors.</param>
    /// <param name="sdl">Its definitions and extensions.</param>
    /// <param name="contributed">The fields that one of its types has of another class, an extension: they replace the type's own.</param>
    /// <param name="classes">The class behind each type it defines; root types have none.</param>
    public SchemaBuilder AddModule(
        string name, string sdl, (string Type, string Field)[] contributed, params (string Type, Type Class)[] classes)
    {
        if (!_modules.Exists(module => module.Name == name && module.Sdl == sdl))
        {
            _modules.Add((name, sdl, contributed, classes));
        }

        return this;
    }

    /// <summary>
    /// Makes a type the root of a kind of operation. What modules add to <c>Query</c>, <c>Mutation</c> and <c>Subscription</c> they then add to
    /// that type.
    /// </summary>
    /// <exception cref="InvalidOperationException">The operation has a root.</exception>
    public SchemaBuilder SetRootType(OperationType operation, string typeName)
    {
        if (!_rootTypes.TryAdd(operation, typeName, out var known))
        {
            throw new InvalidOperationException(
                $"The {operation.Keyword} type is \"{known}\" already, \"{typeName}\" cannot be it too: add its fields with [ExtendObjectType].");
        }

        return this;
    }

    /// <summary>Gives a scalar its coercion; where the SDL names it but nobody adds it, it passes values through.</summary>
    public SchemaBuilder AddScalar(ScalarType scalar)
    {
        _scalars[scalar.Name] = scalar;
        return this;
    }

    /// <summary>Says how a field of an object type is resolved.</summary>
    /// <param name="typeName">The type.</param>
    /// <param name="fieldName">The field.</param>
    /// <param name="resolver">The resolver.</param>
    /// <param name="contributor">
    /// The class that extends the type by the field; null: the field is the type's own. An extension replaces that; two of them
    /// contradict each other.
    /// </param>
    public SchemaBuilder AddResolver(string typeName, string fieldName, FieldResolver resolver, Type? contributor = null)
    {
        var known = _resolvers.GetValueOrDefault((typeName, fieldName)).Contributor;

        if (known is null || contributor is not null)
        {
            _resolvers[(typeName, fieldName)] = (resolver, contributor);
        }

        if (known is not null && contributor is not null && known != contributor)
        {
            _conflicts.Add(Error($"The field \"{typeName}.{fieldName}\" is added by {known} and by {contributor}: rename one with [GraphQLName]."));
        }

        return this;
    }

    /// <summary>Says that a field takes a service, so that <see cref="Schema.CheckServices"/> can tell whether it is registered.</summary>
    /// <param name="coordinate">The field: <c>Query.trades</c>.</param>
    /// <param name="service">The service.</param>
    /// <param name="key">The key of a keyed service; null: none.</param>
    public SchemaBuilder AddServiceParameter(string coordinate, Type service, string? key = null)
    {
        _parameters.AddService(coordinate, service, key);
        return this;
    }

    /// <summary>Says that a field takes a class as an argument, which only its shape suggests: it must be no service.</summary>
    /// <param name="coordinate">The field: <c>Query.trades</c>.</param>
    /// <param name="type">The class.</param>
    public SchemaBuilder AddArgumentParameter(string coordinate, Type type)
    {
        _parameters.AddArgument(coordinate, type);
        return this;
    }

    /// <summary>Says where the events of a field of the subscription type come from; registers its message codec.</summary>
    public SchemaBuilder AddSubscription(string fieldName, SubscriptionResolver subscription)
    {
        _subscriptions[fieldName] = subscription;
        return AddMessageCodec(subscription.MessageCodec);
    }

    /// <summary>Registers the codec of a message type.</summary>
    public SchemaBuilder AddMessageCodec(EventMessageCodec codec)
    {
        _messageCodecs[codec.MessageType] = codec;
        return this;
    }

    /// <summary>
    /// Says which object type a CLR class is, for results of interface and union types. A value's own class decides,
    /// then its base classes.
    /// </summary>
    public SchemaBuilder BindObjectType(Type runtimeType, string typeName)
    {
        _objectTypes[runtimeType] = typeName;
        return this;
    }

    /// <summary>Says that resolvers may use data loaders: executions then follow what their resolvers wait for.</summary>
    public SchemaBuilder UseDataLoaders()
    {
        _hasDataLoaders = true;
        return this;
    }
}

namespace GraphQLSubs.Generators.Model;

/// <summary>On what a member is called.</summary>
internal enum CallTarget
{
    Static,

    /// <summary>On the object whose field is resolved.</summary>
    Parent,

    /// <summary>On an instance of the annotated class: the schema's, or one made of the request's services.</summary>
    Instance,
}

/// <summary>What a member returns its value in.</summary>
internal enum CallResult
{
    Value,

    /// <summary><c>Task&lt;T&gt;</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    Awaitable,
}

/// <summary>How a field's value is made: a member and what it is called with.</summary>
internal sealed record MemberCall
{
    /// <summary>The class, from <c>global::</c>.</summary>
    public required string Class { get; init; }

    public required string Member { get; init; }

    public required CallTarget Target { get; init; }

    public required bool IsProperty { get; init; }

    public CallResult Result { get; init; }

    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>For <see cref="CallTarget.Instance"/> what the constructor takes: services.</summary>
    public EquatableArray<ParameterModel> ConstructorParameters { get; init; }

    /// <summary>Whether it is called on the one instance that the schema keeps: a class that takes no services.</summary>
    public bool IsOnKeptInstance => Target == CallTarget.Instance && ConstructorParameters.Count == 0;

    /// <summary>The demands of <c>[Authorize]</c>; all must be met.</summary>
    public EquatableArray<Demand> Demands { get; init; }

    /// <summary>Whether the value may depend on who asks.</summary>
    public bool DependsOnUser => Demands.Count > 0 || Parameters.Any(p => p.Binding is ParameterBinding.User or ParameterBinding.ResolverContext);

    /// <summary>The entries of the global state on which the value may depend.</summary>
    public IEnumerable<string> GlobalStateKeys => Parameters
        .Where(p => p.State is { Kind: StateKind.Global, SetterClr: null })
        .Select(p => p.State!.Key);

    /// <summary>Whether it may depend on any of them.</summary>
    public bool DependsOnAllState => Parameters.Any(p => p.Binding is ParameterBinding.ResolverContext);
}

/// <summary>One <c>[Authorize]</c>: somebody, with one of the roles where there are any.</summary>
internal sealed record Demand(EquatableArray<string> Roles);

/// <summary>Where a parameter's value comes from.</summary>
internal enum ParameterBinding
{
    Argument,
    Service,
    KeyedService,

    /// <summary>A service too; where it is generated here, its type is the name as written until the models are merged.</summary>
    DataLoader,
    Services,
    CancellationToken,
    User,
    Parent,
    EventMessage,
    ResolverContext,

    /// <summary>An entry of global, scoped or local state, or what sets it.</summary>
    State,

    /// <summary>A property of the context: the schema, the object type, the field, its node, its path.</summary>
    ContextProperty,
}

/// <summary>One parameter of a resolver.</summary>
internal sealed record ParameterModel
{
    public required ParameterBinding Binding { get; init; }

    /// <summary>The type in generated code.</summary>
    public required string Clr { get; init; }

    /// <summary>For an argument its position in the field; what the other bindings need stands in <see cref="Detail"/>.</summary>
    public int Index { get; init; }

    /// <summary>For an argument its GraphQL name; for a keyed service its key; for a context property its name.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether null may be passed.</summary>
    public bool IsNullable { get; init; }

    /// <summary>For an argument: whether only its class's shape says that it is one.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>For an argument its type.</summary>
    public TypeRef? Type { get; init; }

    /// <summary>For state what it takes or sets.</summary>
    public StateModel? State { get; init; }
}

/// <summary>Whose state it is.</summary>
internal enum StateKind
{
    /// <summary>The request's.</summary>
    Global,

    /// <summary>That of a field and all below it.</summary>
    Scoped,

    /// <summary>That of one field.</summary>
    Local,
}

/// <summary>An entry of state that a parameter takes or sets.</summary>
/// <param name="Kind">Whose state it is.</param>
/// <param name="Key">The entry.</param>
/// <param name="SetterClr">The type of what it sets; null: it takes the entry.</param>
/// <param name="DefaultValue">What it takes where there is no entry, as code; null: nothing, but null where it may be null.</param>
internal sealed record StateModel(StateKind Kind, string Key, string? SetterClr, string? DefaultValue);

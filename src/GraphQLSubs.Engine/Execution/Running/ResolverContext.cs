using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using GraphQLSubs.CompilerServices;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>The context that resolvers see; opened anew for one field after another.</summary>
internal sealed class ResolverContext(OperationExecution execution) : IResolverContext
{
    private FieldPlan _field = null!;
    private Branch? _branch;
    private int _depth;
    private object? _source;
    private object?[]? _arguments;
    private Path? _path;
    private FieldState? _state;

    public Schema Schema => execution.Schema;

    public ObjectType ObjectType => _field.ParentType;

    public OutputField Field => _field.Field;

    public FieldNode FieldNode => _field.Nodes[0];

    public Path Path => _path ??= Path.FromName(_branch?.PathAt(_depth), _field.ResponseName);

    public ArgumentValues Arguments => new(_arguments ?? []);

    public object? EventMessage => execution.Request.EventMessage;

    public ClaimsPrincipal? User => execution.Request.User;

    public IServiceProvider Services => execution.Request.Services;

    public IDictionary<string, object?> ContextData => execution.ContextData;

    public IImmutableDictionary<string, object?> ScopedContextData
    {
        get => Scope ?? ImmutableDictionary<string, object?>.Empty;
        set => (_state ??= new()).Scope = value;
    }

    public IImmutableDictionary<string, object?> LocalContextData
    {
        get => _state?.Local ?? ImmutableDictionary<string, object?>.Empty;
        set => (_state ??= new()).Local = value;
    }

    /// <summary>The scoped state in which the field is resolved, then that of the fields below it; null: empty.</summary>
    public IImmutableDictionary<string, object?>? Scope => _state?.Scope;

    public CancellationToken RequestAborted => execution.Abort.Token;

    /// <summary>Begins a field. Without a branch it is a root field.</summary>
    public void Open(
        Branch? branch,
        int depth,
        FieldPlan field,
        object? source,
        object?[]? arguments,
        IImmutableDictionary<string, object?>? scope)
    {
        _branch = branch;
        _depth = depth;
        _field = field;
        _source = source;
        _arguments = arguments;
        _path = null;
        _state = scope is null ? null : new() { Scope = scope };
    }

    /// <summary>Makes the path now, while the branch stands at the field.</summary>
    public void KeepPath() => _ = Path;

    public T Parent<T>() => (T)_source!;

    public T ArgumentValue<T>(string name)
    {
        var index = IndexOf(name);

        return Arguments[index] switch
        {
            T value => value,
            null when default(T) is null => default!,
            var other => throw new InvalidCastException(
                $"The argument \"{name}\" of {ObjectType.Name}.{Field.Name} is {other?.GetType().Name ?? "null"}, not {typeof(T).Name}."),
        };
    }

    [return: NotNull]
    public T Service<T>()
        where T : notnull => RequiredService.Of<T>(Services);

    public void ReportError(IError error) => execution.Errors.Add(ExecutionErrors.Locate(error, Path, _field.Locations), region: null);

    private int IndexOf(string name)
    {
        for (var i = 0; i < Field.Arguments.Length; i++)
        {
            if (Field.Arguments[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"{ObjectType.Name}.{Field.Name} has no argument \"{name}\".", nameof(name));
    }

    /// <summary>Scoped and local state, which most fields have none of.</summary>
    private sealed class FieldState
    {
        public IImmutableDictionary<string, object?>? Scope { get; set; }

        public IImmutableDictionary<string, object?>? Local { get; set; }
    }
}

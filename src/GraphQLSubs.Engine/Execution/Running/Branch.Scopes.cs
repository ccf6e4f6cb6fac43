using System.Collections.Immutable;

namespace GraphQLSubs.Execution;

/// <summary>Scoped state: what the resolver of a field leaves to the fields below it. A response without any pays nothing for it.</summary>
internal sealed partial class Branch
{
    // By the depth of the open values, as the frames; made when a resolver first leaves something.
    private IImmutableDictionary<string, object?>?[]? _scopes;

    /// <summary>The scoped state in which the fields of the open value are resolved; null: empty.</summary>
    private IImmutableDictionary<string, object?>? OpenedScope => _depth > 0 ? _scopes?[_depth - 1] : null;

    /// <summary>Gives the value that was just entered what its field's resolver left.</summary>
    private void OpenScope(ResolverContext context)
    {
        if (context.Scope is { } scope)
        {
            _scopes ??= new IImmutableDictionary<string, object?>?[_frames.Length];
            _scopes[_depth - 1] = scope;
        }
    }

    /// <summary>Gives the value that was just entered what the one around it has.</summary>
    private void InheritScope()
    {
        if (_scopes!.Length < _depth)
        {
            Array.Resize(ref _scopes, _frames.Length);
        }

        _scopes[_depth - 1] = _depth > 1 ? _scopes[_depth - 2] : null;
    }
}

using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>What a walk from one annotated class has come across: problems, places and types still to be read.</summary>
internal sealed class DiscoveryContext(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly List<Problem> _problems = [];
    private readonly List<MemberPlace> _places = [];
    private readonly HashSet<(ISymbol Type, bool IsInput)> _seen = [];
    private readonly Queue<(INamedTypeSymbol Type, bool IsInput)> _unread = new();

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public List<(ITypeSymbol Type, Place? Place)> Messages { get; } = [];

    public EquatableArray<Problem> Problems => _problems.ToEquatable();

    public EquatableArray<MemberPlace> Places => _places.ToEquatable();

    /// <summary>Plans to read a type; an enum is the same either way.</summary>
    public void Visit(INamedTypeSymbol type, bool isInput)
    {
        isInput &= type.TypeKind != TypeKind.Enum;
        type = (INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.None);

        if (_seen.Add((type, isInput)))
        {
            _unread.Enqueue((type, isInput));
        }
    }

    /// <summary>Says that a type is read already, as an object.</summary>
    public void MarkAsRead(INamedTypeSymbol type) => _seen.Add((type.WithNullableAnnotation(NullableAnnotation.None), false));

    /// <summary>Plans the codec of a message type.</summary>
    public void VisitMessage(ITypeSymbol type, Place? place) => Messages.Add((type, place));

    public bool TryTakeUnread(out INamedTypeSymbol type, out bool isInput)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var any = _unread.Count > 0;
        (type, isInput) = any ? _unread.Dequeue() : default;
        return any;
    }

    public void Report(DiagnosticDescriptor rule, ISymbol symbol, params string[] arguments) =>
        Report(rule, Place.Of(symbol), arguments);

    public void Report(DiagnosticDescriptor rule, Place? place, params string[] arguments) =>
        _problems.Add(new Problem(rule, place, arguments.ToEquatable()));

    /// <summary>Reports a name that GraphQL does not allow for a field, argument or input field.</summary>
    public void CheckName(string name, ISymbol member)
    {
        if (!GraphQLNames.IsLegal(name) || name.StartsWith("__", StringComparison.Ordinal))
        {
            Report(Rules.IllegalName, member, name);
        }
    }

    /// <summary>Remembers where a member stands, for problems that show only when fragments are merged.</summary>
    public void Locate(string owner, string name, ISymbol symbol) => _places.Add(new MemberPlace(owner, name, Place.Of(symbol)));
}

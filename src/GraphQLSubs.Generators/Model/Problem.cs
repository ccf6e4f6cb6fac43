using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Model;

/// <summary>A diagnostic before it is reported.</summary>
internal sealed record Problem(DiagnosticDescriptor Rule, Place? Place, EquatableArray<string> Arguments, Place? SecondPlace = null)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rule,
        Place?.ToLocation() ?? Location.None,
        SecondPlace is null ? null : [SecondPlace.ToLocation()],
        [.. Arguments]);
}

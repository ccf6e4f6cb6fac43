using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GraphQLSubs.Generators.Model;

/// <summary>A place in the sources, without the syntax tree: a model must not keep a compilation alive.</summary>
internal sealed record Place(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    public static Place? Of(Location? location) => location is { SourceTree: { } tree }
        ? new Place(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
        : null;

    public static Place? Of(ISymbol symbol) => Of(symbol.Locations.FirstOrDefault(location => location.IsInSource));

    public Location ToLocation() => Location.Create(FilePath, Span, Lines);
}

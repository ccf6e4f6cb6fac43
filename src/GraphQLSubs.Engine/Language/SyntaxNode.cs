namespace GraphQLSubs.Language;

/// <summary>A node of the syntax tree. Nodes are immutable and safe to share between threads.</summary>
/// <param name="location">Where the node's first token stands.</param>
public abstract class SyntaxNode(SourceLocation location)
{
    /// <summary>Where the node's first token stands (its description's, where it has one).</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>Which kind of node this is; the names are graphql-js's.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>The node as source text.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}

/// <summary>A Name token: <c>/[_A-Za-z][_0-9A-Za-z]*/</c>.</summary>
public sealed class NameNode(SourceLocation location, string value) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name itself.</summary>
    public string Value { get; } = value;

    /// <inheritdoc />
    public override string ToString() => Value;
}

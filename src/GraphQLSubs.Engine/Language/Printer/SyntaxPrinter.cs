using System.Collections.Immutable;
using System.Text;

namespace GraphQLSubs.Language;

/// <summary>
/// Prints syntax trees in graphql-js 17's form: two spaces, and lists of arguments and values that would exceed 80 characters one
/// item a line. Printed text parses to an equal tree.
/// </summary>
internal sealed partial class SyntaxPrinter
{
    private const int MaxLineLength = 80;

    private readonly StringBuilder _text = new();
    private int _indentation;

    private SyntaxPrinter()
    {
    }

    public static string Print(object node)
    {
        var printer = new SyntaxPrinter();
        printer.Write(node);
        return printer._text.ToString();
    }

    private void Write(object node)
    {
        switch (node)
        {
            case NameNode name:
                Write(name.Value);
                break;
            case DocumentNode document:
                WriteDocument(document);
                break;
            case IExecutableDefinitionNode or ISelectionNode or SelectionSetNode or VariableDefinitionNode:
                WriteExecutable(node);
                break;
            case IValueNode or ObjectFieldNode or ArgumentNode or DirectiveNode:
                WriteValueNode(node);
                break;
            case ITypeNode type:
                WriteType(type);
                break;
            case TypeCoordinateNode or MemberCoordinateNode or ArgumentCoordinateNode
                or DirectiveCoordinateNode or DirectiveArgumentCoordinateNode:
                WriteCoordinate(node);
                break;
            default:
                WriteTypeSystem(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            Write(definition == document.Definitions[0] ? string.Empty : "\n\n");
            Write(definition);
        }
    }

    private void WriteType(ITypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Write(named.Name.Value);
                break;
            case ListTypeNode list:
                Write("[");
                WriteType(list.Type);
                Write("]");
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                Write("!");
                break;
        }
    }

    private void WriteCoordinate(object node) => Write(node switch
    {
        TypeCoordinateNode type => type.Name.Value,
        MemberCoordinateNode member => $"{member.Name}.{member.MemberName}",
        ArgumentCoordinateNode argument => $"{argument.Name}.{argument.FieldName}({argument.ArgumentName}:)",
        DirectiveCoordinateNode directive => $"@{directive.Name}",
        DirectiveArgumentCoordinateNode argument => $"@{argument.Name}({argument.ArgumentName}:)",
        _ => string.Empty,
    });

    /// <summary>Writes text; what follows a line feed in it begins at the current indentation.</summary>
    private void Write(string text)
    {
        var rest = text.AsSpan();

        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            _text.Append(rest[..(end + 1)]).Append(' ', _indentation);
            rest = rest[(end + 1)..];
        }

        _text.Append(rest);
    }

    private void WriteAll<T>(ImmutableArray<T> nodes, string separator)
        where T : notnull
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            Write(i == 0 ? string.Empty : separator);
            Write(nodes[i]);
        }
    }

    /// <summary><c>before one, two after</c>; nothing where there are no nodes.</summary>
    private void WriteAll<T>(string before, ImmutableArray<T> nodes, string separator, string after = "")
        where T : notnull
    {
        if (!nodes.IsEmpty)
        {
            Write(before);
            WriteAll(nodes, separator);
            Write(after);
        }
    }

    /// <summary>Each node on an indented line of its own.</summary>
    private void WriteLines<T>(string before, ImmutableArray<T> nodes, string after)
        where T : notnull
    {
        if (!nodes.IsEmpty)
        {
            Write(before);
            _indentation += 2;
            Write("\n");
            WriteAll(nodes, "\n");
            _indentation -= 2;
            Write("\n");
            Write(after);
        }
    }
}

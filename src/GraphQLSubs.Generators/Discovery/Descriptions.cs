using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>
/// Descriptions and reasons of deprecation. Descriptions come from <c>[GraphQLDescription]</c>, else from XML documentation,
/// which the compiler reads only where <c>GenerateDocumentationFile</c> is on, and never that of a compiled assembly: for a member of
/// one there is a reference, until <see cref="Merging.DocumentationReferences"/> finds its documentation.
/// </summary>
internal static class Descriptions
{
    /// <summary>Begins a reference and parts the member's id from the parameter's name; no text has it.</summary>
    private const char ReferenceMark = '\0';

    public static string? Of(ISymbol symbol)
    {
        if (symbol.Find(Attributes.Description).Text("Description") is { Length: > 0 } given)
        {
            return given;
        }

        var parameter = (symbol as IParameterSymbol)?.Name;
        var (documentation, source) = Documentation(parameter is null ? symbol : symbol.ContainingSymbol);

        return documentation is not null ? Compose(documentation, parameter)
            : source.Locations.Any(place => place.IsInSource) ? null
            : $"{ReferenceMark}{source.OriginalDefinition.GetDocumentationCommentId()}{ReferenceMark}{parameter}";
    }

    /// <summary>Whether a description stands for the documentation of a compiled member, or of one of its parameters.</summary>
    public static bool IsReference(string? description, out string member, out string? parameter)
    {
        var parts = description?.Split(ReferenceMark);
        var isReference = parts is ["", _, _];
        member = isReference ? parts![1] : "";
        parameter = isReference && parts![2].Length > 0 ? parts[2] : null;
        return isReference;
    }

    /// <summary>The description from the documentation of a member, or of its parameter.</summary>
    public static string? OfXml(string xml, string? parameter) => Parse(xml) is { } documentation ? Compose(documentation, parameter) : null;

    public static string? DeprecationOf(ISymbol symbol)
    {
        if (symbol.Find(Attributes.Deprecated) is { } deprecated)
        {
            return deprecated.Text("DeprecationReason") ?? "No longer supported";
        }

        return symbol.Find(Attributes.Obsolete) is { } obsolete ? obsolete.Text("Message") ?? "No longer supported" : null;
    }

    /// <summary>Summary, then what is returned, then the errors, in HotChocolate's layout.</summary>
    private static string? Compose(XElement documentation, string? parameter)
    {
        if (parameter is not null)
        {
            return Text(documentation.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == parameter));
        }

        var text = new StringBuilder(Text(documentation.Element("summary")));

        if (Text(documentation.Element("returns")) is { } returns)
        {
            text.Append(text.Length > 0 ? "\n\n\n" : "").Append("**Returns:**\n").Append(returns);
        }

        var errors = documentation.Elements("exception").Where(e => e.Attribute("code") is not null).ToList();

        if (errors.Count > 0)
        {
            text.Append(text.Length > 0 ? "\n\n\n" : "").Append("**Errors:**");

            for (var i = 0; i < errors.Count; i++)
            {
                text.Append($"\n{i + 1}. {errors[i].Attribute("code")!.Value}: {Text(errors[i])}");
            }
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    /// <summary>The documentation, and whose it is where it is inherited.</summary>
    private static (XElement? Documentation, ISymbol Source) Documentation(ISymbol symbol, int depth = 0)
    {
        var documentation = Parse(symbol.GetDocumentationCommentXml());

        // Deeper chains are loops.
        return documentation?.Element("inheritdoc") is not null && depth < 8 && Inherited(symbol) is { } source
            ? Documentation(source, depth + 1)
            : (documentation, symbol);
    }

    private static XElement? Parse(string? xml)
    {
        try
        {
            return string.IsNullOrWhiteSpace(xml) ? null : XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            // The compiler itself warns about malformed documentation (CS1570).
            return null;
        }
    }

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
        IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
        INamedTypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } parent ? parent : type.Interfaces.FirstOrDefault(),
        _ => symbol.ContainingType?.AllInterfaces
            .SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(
                symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);

        var lines = text.ToString().Replace("\r", "").Trim().Split('\n').Select(line => line.Trim());
        var joined = string.Join("\n", lines);
        return joined.Length > 0 ? joined : null;
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;

                case XElement { HasElements: false, IsEmpty: true } reference:
                    text.Append(Referenced(reference));
                    break;

                case XElement inner:
                    Append(text, inner);
                    break;

                default:
                    break;
            }
        }
    }

    /// <summary><c>&lt;see cref="M:A.B.C(System.Int32)"/&gt;</c> is <c>C</c>.</summary>
    private static string? Referenced(XElement reference)
    {
        if (reference.Attribute("cref") is not { } target)
        {
            return (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("href");
        }

        var name = target.Value.Split('(')[0];
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }
}

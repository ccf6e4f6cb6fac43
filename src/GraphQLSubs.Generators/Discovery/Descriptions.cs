using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>
/// Descriptions and reasons of deprecation. Descriptions come from <c>[GraphQLDescription]</c>, else from XML documentation,
/// which the compiler reads only where <c>GenerateDocumentationFile</c> is on.
/// </summary>
internal static class Descriptions
{
    public static string? Of(ISymbol symbol)
    {
        if (symbol.Find(Attributes.Description).Text("Description") is { Length: > 0 } given)
        {
            return given;
        }

        if (symbol is IParameterSymbol parameter)
        {
            return Documentation(parameter.ContainingSymbol) is { } member
                ? Text(member.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == parameter.Name))
                : null;
        }

        return Documentation(symbol) is { } documentation ? Compose(documentation) : null;
    }

    public static string? DeprecationOf(ISymbol symbol)
    {
        if (symbol.Find(Attributes.Deprecated) is { } deprecated)
        {
            return deprecated.Text("DeprecationReason") ?? "No longer supported";
        }

        return symbol.Find(Attributes.Obsolete) is { } obsolete ? obsolete.Text("Message") ?? "No longer supported" : null;
    }

    /// <summary>Summary, then what is returned, then the errors, in HotChocolate's layout.</summary>
    private static string? Compose(XElement documentation)
    {
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

    private static XElement? Documentation(ISymbol symbol, int depth = 0)
    {
        var xml = symbol.GetDocumentationCommentXml();

        if (string.IsNullOrWhiteSpace(xml))
        {
            return null;
        }

        XElement documentation;

        try
        {
            documentation = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            // The compiler itself warns about malformed documentation (CS1570).
            return null;
        }

        // Deeper chains are loops.
        return documentation.Element("inheritdoc") is not null && depth < 8 && Inherited(symbol) is { } source
            ? Documentation(source, depth + 1)
            : documentation;
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

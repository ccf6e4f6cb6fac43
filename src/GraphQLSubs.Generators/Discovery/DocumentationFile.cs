using System.Xml;
using System.Xml.Linq;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>
/// The XML documentation of a referenced assembly, as an additional file of the build. Of a compiled assembly the compiler sees none, and
/// HotChocolate reads the file when the program runs.
/// </summary>
internal static class DocumentationFile
{
    public static IncrementalValueProvider<EquatableArray<MemberDocumentation>> FindAll(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancellationToken) => Read(file, cancellationToken))
            .Collect()
            .Select(static (files, _) => files.SelectMany(members => members).ToEquatable());

    /// <summary>The documented members; none where the file is of another kind.</summary>
    private static EquatableArray<MemberDocumentation> Read(AdditionalText file, CancellationToken cancellationToken)
    {
        try
        {
            return XElement.Parse(file.GetText(cancellationToken)?.ToString() ?? "", LoadOptions.PreserveWhitespace)
                .Elements("members")
                .Elements("member")
                .Select(member => new MemberDocumentation((string?)member.Attribute("name") ?? "", member.ToString(SaveOptions.DisableFormatting)))
                .ToEquatable();
        }
        catch (XmlException)
        {
            return [];
        }
    }
}

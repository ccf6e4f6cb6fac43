using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphQLSubs.Generators.Diagnostics;

/// <summary>
/// What a class brings along from HotChocolate and the compiler does not know here. The compiler's own error says only that a name
/// is unknown; these say what to do. Found by spelling, since nothing of HotChocolate is referenced.
/// </summary>
internal static class Leftovers
{
    public static IncrementalValueProvider<EquatableArray<Problem>> Find(IncrementalGeneratorInitializationContext context)
    {
        var usings = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is UsingDirectiveSyntax { Name: { } name } && IsForeign(name.ToString()),
            static (found, cancellationToken) => InspectUsing((UsingDirectiveSyntax)found.Node, found.SemanticModel, cancellationToken));

        var attributes = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is AttributeSyntax attribute && (Explain(attribute) is not null || IsForeign(attribute.Name.ToString())),
            static (found, cancellationToken) => InspectAttribute((AttributeSyntax)found.Node, found.SemanticModel, cancellationToken));

        var configurations = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is MethodDeclarationSyntax { Identifier.Text: "Configure" or "OnConfigure" or "TryConfigure" } method
                && DescriptorOf(method) is not null,
            static (found, cancellationToken) => InspectConfigure((MethodDeclarationSyntax)found.Node, found.SemanticModel, cancellationToken));

        return usings.Collect().Combine(attributes.Collect()).Combine(configurations.Collect())
            .Select(static (found, _) => found.Left.Left.Concat(found.Left.Right).Concat(found.Right).OfType<Problem>().ToEquatable());
    }

    private static bool IsForeign(string name) =>
        name is "HotChocolate" or "GreenDonut"
        || name.StartsWith("HotChocolate.", StringComparison.Ordinal)
        || name.StartsWith("GreenDonut.", StringComparison.Ordinal);

    private static Problem? InspectUsing(UsingDirectiveSyntax directive, SemanticModel semantics, CancellationToken cancellationToken)
    {
        var name = directive.Name!;

        if (semantics.GetSymbolInfo(name, cancellationToken).Symbol is not null)
        {
            // HotChocolate is referenced: a project that is half moved may have both.
            return null;
        }

        var written = name.ToString();
        var place = Place.Of(name.GetLocation());
        return new Problem(Rules.LeftoverUsing, place, [written, Replacement(written)]);
    }

    private static string Replacement(string name) => name.StartsWith("GreenDonut", StringComparison.Ordinal)
        ? "GraphQLSubs.DataLoaders" + name.Substring("GreenDonut".Length)
        : "GraphQLSubs" + name.Substring("HotChocolate".Length);

    private static Problem? InspectAttribute(AttributeSyntax attribute, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (semantics.GetSymbolInfo(attribute, cancellationToken).Symbol is not null)
        {
            return null;
        }

        if (Explain(attribute) is { } explanation)
        {
            return new Problem(Rules.UnsupportedFeature, Place.Of(attribute.GetLocation()), [$"[{NameOf(attribute)}]", explanation]);
        }

        var written = attribute.Name.ToString();
        return new Problem(Rules.LeftoverUsing, Place.Of(attribute.Name.GetLocation()), [written, Replacement(written)]);
    }

    private static Problem? InspectConfigure(MethodDeclarationSyntax method, SemanticModel semantics, CancellationToken cancellationToken) =>
        semantics.GetTypeInfo(DescriptorOf(method)!, cancellationToken).Type is { TypeKind: TypeKind.Error }
            ? new Problem(
                Rules.UnsupportedFeature,
                Place.Of(method.Identifier.GetLocation()),
                [method.Identifier.Text, "there is no fluent configuration; say it with attributes on the members"])
            : null;

    /// <summary>The fluent API's argument.</summary>
    private static TypeSyntax? DescriptorOf(MethodDeclarationSyntax method) => method.ParameterList.Parameters
        .Select(parameter => parameter.Type)
        .FirstOrDefault(type => type?.ToString().Contains("Descriptor") == true);

    /// <summary>What to do instead of an attribute; null: it is none that is known.</summary>
    private static string? Explain(AttributeSyntax attribute)
    {
        var name = NameOf(attribute);
        var isGeneric = attribute.Name.DescendantNodesAndSelf().Any(node => node is GenericNameSyntax);
        return (isGeneric && UnsupportedFeatures.ByAttribute.TryGetValue(name + "`1", out var explanation))
            || UnsupportedFeatures.ByAttribute.TryGetValue(name, out explanation)
                ? explanation
                : null;
    }

    /// <summary>The last name, without arguments and <c>Attribute</c>.</summary>
    private static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            var other => other.ToString(),
        };
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}

using GraphQLSubs.Generators.Discovery;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphQLSubs.Generators.Diagnostics;

/// <summary>
/// Calls of <c>SendAsync</c> with a message that no subscription field declares; they fail when the program runs. Easily made: the
/// compiler infers a derived or anonymous type where the declared one was meant.
/// </summary>
internal static class UnheardMessages
{
    private const string Engine = "GraphQLSubs.Engine";

    public static IncrementalValueProvider<EquatableArray<Problem>> Find(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<string>> messages)
    {
        var sent = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "SendAsync" }
                    or MemberBindingExpressionSyntax { Name.Identifier.Text: "SendAsync" },
            },
            static (found, cancellationToken) => Inspect((InvocationExpressionSyntax)found.Node, found.SemanticModel, cancellationToken));

        return sent.Collect().Combine(messages).Select(static (pair, _) => Unheard(pair.Left.OfType<SentMessage>(), pair.Right));
    }

    /// <summary>An assembly without subscriptions publishes for others, which it does not see.</summary>
    private static EquatableArray<Problem> Unheard(IEnumerable<SentMessage> sent, EquatableArray<string> messages) => sent
        .Where(message => messages.Count > 0 && !messages.Contains(message.Clr))
        .Select(message => new Problem(Rules.UnheardMessage, message.Place, [message.Shown]))
        .ToEquatable();

    private static SentMessage? Inspect(InvocationExpressionSyntax call, SemanticModel semantics, CancellationToken cancellationToken) =>
        semantics.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { TypeArguments: [var type] } method
        && method.ContainingType.Is("GraphQLSubs.Subscriptions.ITopicEventSender")
        && type.TypeKind is not (TypeKind.TypeParameter or TypeKind.Error)
        && !IsHeardElsewhere(type, semantics.Compilation)
            ? new SentMessage(type.ToClr(), type.ToDisplayString(), Place.Of(call.GetLocation()))
            : null;

    /// <summary>Whether a referenced assembly's subscription field declares it.</summary>
    private static bool IsHeardElsewhere(ITypeSymbol message, Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Engine)))
        .SelectMany(assembly => TypesOf(assembly.GlobalNamespace))
        .Where(type => type.Has(Attributes.SubscriptionType))
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
        .Select(method => method.Find(Attributes.Subscribe) is { } subscribe ? SubscriptionReader.MessageType(method, subscribe) : null)
        .Any(declared => SymbolEqualityComparer.Default.Equals(declared, message));

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    private sealed record SentMessage(string Clr, string Shown, Place? Place);
}

using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Finds the classes that calls of <c>AddQueryType&lt;T&gt;()</c> and its like add.</summary>
internal static class AddedTypes
{
    private const string Extensions = "Microsoft.Extensions.DependencyInjection.SchemaRequestExecutorBuilderExtensions";

    /// <summary>Each class once for each role.</summary>
    public static IncrementalValueProvider<EquatableArray<DiscoveredAddition>> Find(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is InvocationExpressionSyntax call && RoleOf(call) is not null,
                static (found, cancellationToken) => Read((InvocationExpressionSyntax)found.Node, found.SemanticModel, cancellationToken))
            .WithTrackingName("Added")
            .Collect()
            .Select(static (all, _) => all
                .OfType<DiscoveredAddition>()
                .GroupBy(addition => (addition.Type.Clr, addition.Type.Role))
                .OrderBy(group => group.Key.Clr, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Role)
                .Select(group => group.First())
                .ToEquatable());

    private static AddedRole? RoleOf(InvocationExpressionSyntax call) => NameOf(call) is { TypeArgumentList.Arguments.Count: 1 } name
        ? name.Identifier.Text switch
        {
            "AddQueryType" => AddedRole.Query,
            "AddMutationType" => AddedRole.Mutation,
            "AddSubscriptionType" => AddedRole.Subscription,
            "AddType" => AddedRole.Type,
            "AddTypeExtension" => AddedRole.Extension,
            _ => null,
        }
        : null;

    private static GenericNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name as GenericNameSyntax,
        MemberBindingExpressionSyntax binding => binding.Name as GenericNameSyntax,
        var name => name as GenericNameSyntax,
    };

    private static DiscoveredAddition? Read(InvocationExpressionSyntax call, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (semantics.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && !method.ContainingType.Is(Extensions))
        {
            return null;
        }

        // Behind a generated method, as in AddChatTypes().AddQueryType<T>(), the compiler does not know the call yet; the type it does.
        var argument = NameOf(call)!.TypeArgumentList.Arguments[0];
        var type = semantics.GetSpeculativeTypeInfo(argument.SpanStart, argument, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;

        return type is null or ITypeParameterSymbol || type.IsUnknown()
            ? null
            : TypeWalk.FromCall(RoleOf(call)!.Value, type, Place.Of(argument.GetLocation()), semantics.Compilation, cancellationToken);
    }
}

using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Reads <c>[Subscribe]</c> and <c>[Topic]</c>.</summary>
internal sealed class SubscriptionReader(DiscoveryContext context, ParameterReader parameters)
{
    private readonly SourceStreamReader _sources = new(context, parameters);
    private readonly TopicReader _topics = new(context);

    /// <summary>The methods of a class that <c>With</c> names: they are no fields, though they may be public.</summary>
    public static HashSet<string> SourcesOf(INamedTypeSymbol type) =>
        [.. type.GetMembers().Select(member => With(member.Find(Attributes.Subscribe))).OfType<string>()];

    /// <summary>The message type that a field declares itself.</summary>
    public static ITypeSymbol? MessageType(IMethodSymbol method, AttributeData subscribe) =>
        subscribe.NamedArguments.FirstOrDefault(argument => argument.Key == "MessageType").Value.Value as ITypeSymbol
        ?? method.Parameters.FirstOrDefault(parameter => parameter.Has(Attributes.EventMessage))?.Type;

    /// <summary>Where a field's events come from; null, with a problem reported, where it does not say.</summary>
    /// <param name="member">The field's member.</param>
    /// <param name="call">Its call.</param>
    /// <param name="constructor">What the class's constructor takes.</param>
    /// <param name="arguments">The field's arguments; those of <c>With</c> are added.</param>
    /// <param name="isSubscription">Whether it is a field of the subscription type.</param>
    public SubscriptionModel? Read(
        ISymbol member, List<ParameterModel> call, EquatableArray<ParameterModel> constructor, List<InputFieldModel> arguments, bool isSubscription)
    {
        var subscribe = member.Find(Attributes.Subscribe);

        if (!isSubscription)
        {
            if (subscribe is not null || member.Has(Attributes.Topic))
            {
                context.Report(Rules.IncompleteSubscription, member, member.Name,
                    "has [Subscribe] or [Topic] but its class is no [SubscriptionType]");
            }

            return null;
        }

        if (subscribe is null || member is not IMethodSymbol method)
        {
            context.Report(Rules.IncompleteSubscription, member, member.Name,
                "has no [Subscribe]: add it, or leave the member out with [GraphQLIgnore]");
            return null;
        }

        if (With(subscribe) is { } with)
        {
            return ReadWith(method, with, MessageType(method, subscribe), constructor, arguments);
        }

        if (MessageType(method, subscribe) is not { } message)
        {
            context.Report(Rules.IncompleteSubscription, member, member.Name,
                "does not say what its messages are: mark a parameter with [EventMessage] or set [Subscribe(MessageType = …)]");
            return null;
        }

        context.VisitMessage(message, Place.Of(member));
        var placeholders = call.Where(p => p.Binding == ParameterBinding.Argument).ToList();
        return new SubscriptionModel(message.ToClr(), _topics.Read(method, placeholders), placeholders.ToEquatable());
    }

    private SubscriptionModel? ReadWith(
        IMethodSymbol method, string with, ITypeSymbol? message, EquatableArray<ParameterModel> constructor, List<InputFieldModel> arguments)
    {
        if (method.Has(Attributes.Topic))
        {
            context.Report(Rules.IncompleteSubscription, method, method.Name, $"has a [Topic] and '{with}' says another: leave one out");
            return null;
        }

        if (_sources.Read(method, with, constructor, arguments) is not var (call, received))
        {
            return null;
        }

        if (message is not null && !SymbolEqualityComparer.Default.Equals(message, received))
        {
            context.Report(Rules.IncompleteSubscription, method, method.Name,
                $"takes messages of type '{message.ToDisplayString()}', but '{with}' listens for '{received.ToDisplayString()}'");
            return null;
        }

        context.VisitMessage(received, Place.Of(method));
        return new SubscriptionModel(received.ToClr(), [], []) { Source = call };
    }

    private static string? With(AttributeData? subscribe) =>
        subscribe?.NamedArguments.FirstOrDefault(argument => argument.Key == "With").Value.Value as string;
}

using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Reads <c>[Subscribe]</c> and <c>[Topic]</c>.</summary>
internal sealed class SubscriptionReader(DiscoveryContext context)
{
    private readonly TopicReader _topics = new(context);

    public SubscriptionModel? Read(ISymbol member, List<ParameterModel> parameters, bool isSubscription)
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

        if (MessageType(method, subscribe) is not { } message)
        {
            context.Report(Rules.IncompleteSubscription, member, member.Name,
                "does not say what its messages are: mark a parameter with [EventMessage] or set [Subscribe(MessageType = …)]");
            return null;
        }

        context.VisitMessage(message, Place.Of(member));
        var arguments = parameters.Where(p => p.Binding == ParameterBinding.Argument).ToList();
        return new SubscriptionModel(message.ToClr(), _topics.Read(method, arguments), arguments.ToEquatable());
    }

    private static ITypeSymbol? MessageType(IMethodSymbol method, AttributeData subscribe) =>
        subscribe.NamedArguments.FirstOrDefault(argument => argument.Key == "MessageType").Value.Value as ITypeSymbol
        ?? method.Parameters.FirstOrDefault(parameter => parameter.Has(Attributes.EventMessage))?.Type;
}

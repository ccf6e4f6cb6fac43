using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>
/// Reads the method that <c>[Subscribe(With = …)]</c> names. It is called when somebody subscribes and says which topic that is;
/// its arguments become arguments of the field.
/// </summary>
internal sealed class SourceStreamReader(DiscoveryContext context, ParameterReader parameters)
{
    private const string SourceStream = "GraphQLSubs.Execution.ISourceStream";

    private static readonly HashSet<string> LiveStreams =
        ["System.Collections.Generic.IAsyncEnumerable", "System.Collections.Generic.IEnumerable", "System.Linq.IQueryable", "System.IObservable"];

    /// <summary>The call and the type of its messages; null, with a problem reported, where it cannot be.</summary>
    /// <param name="field">The field's method.</param>
    /// <param name="name">The method it names.</param>
    /// <param name="constructor">What the class's constructor takes.</param>
    /// <param name="arguments">The field's arguments, which those of the method join.</param>
    public (MemberCall Call, ITypeSymbol Message)? Read(
        IMethodSymbol field, string name, EquatableArray<ParameterModel> constructor, List<InputFieldModel> arguments)
    {
        if (field.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList() is not [var method])
        {
            return Refuse(field, $"names the method '{name}', of which there must be exactly one in its class");
        }

        var awaited = method.ReturnType.AwaitedResult();
        var returned = awaited ?? method.ReturnType;

        if (!returned.Is(SourceStream) || returned is not INamedTypeSymbol { TypeArguments: [var message] })
        {
            return returned.IsUnknown() ? null : Refuse(field, Explain(name, returned));
        }

        if (!method.IsReachable())
        {
            context.Report(Rules.InaccessibleType, method, name);
            return null;
        }

        ForeignAttributes.Check(method, context);
        var own = new List<InputFieldModel>();
        var read = parameters.Read(method, own, isSubscription: false);

        if (read.Count < method.Parameters.Length)
        {
            return null;
        }

        var call = new MemberCall
        {
            Class = method.ContainingType.ToClr(),
            Member = name,
            Target = method.IsStatic ? CallTarget.Static : CallTarget.Instance,
            IsProperty = false,
            Result = awaited is null ? CallResult.Value : CallResult.Awaitable,
            Parameters = read.Select(parameter => Join(field, name, parameter, own, arguments)).ToEquatable(),
            Demands = Demands.Of(method).ToEquatable(),
            ConstructorParameters = method.IsStatic ? [] : constructor,
        };
        return (call, message);
    }

    /// <summary>An argument that the field has already is shared, any other added.</summary>
    private ParameterModel Join(
        IMethodSymbol field, string name, ParameterModel parameter, List<InputFieldModel> own, List<InputFieldModel> arguments)
    {
        if (parameter.Binding == ParameterBinding.Parent)
        {
            Refuse(field, $"listens with '{name}', which cannot take a [Parent]: when somebody subscribes there is no event yet");
        }

        if (parameter.Binding != ParameterBinding.Argument)
        {
            return parameter;
        }

        var argument = own[parameter.Index];
        var index = arguments.FindIndex(known => known.Name == argument.Name);

        if (index < 0)
        {
            arguments.Add(argument);
            return parameter with { Index = arguments.Count - 1 };
        }

        if (arguments[index].Type.Syntax != argument.Type.Syntax || arguments[index].DefaultValue != argument.DefaultValue)
        {
            Refuse(field, $"and '{name}' both take the argument '{argument.Name}': give it one type and one default");
        }

        return parameter with { Index = index };
    }

    private static string Explain(string name, ITypeSymbol returned) =>
        LiveStreams.Contains(returned.ToQualifiedName())
            ? $"listens with '{name}', which returns a live stream: between two events no process runs that could read it. "
                + "Publish to a topic with ITopicEventSender, and return ITopicEventReceiver.SubscribeAsync<T>(topic)"
            : $"listens with '{name}', which must return ISourceStream<T>, as ITopicEventReceiver.SubscribeAsync<T>(topic) does";

    private (MemberCall Call, ITypeSymbol Message)? Refuse(IMethodSymbol field, string reason)
    {
        context.Report(Rules.IncompleteSubscription, field, field.Name, reason);
        return null;
    }
}

using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Writes one resolver for each field, and where the events of each subscription come from.</summary>
internal static class ResolverEmitter
{
    private const string Resolvers = "global::GraphQLSubs.Resolvers";
    private const string SourceStream = "global::GraphQLSubs.Execution.ISourceStream";
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static void Emit(SourceWriter writer, SchemaModel model)
    {
        writer.Open("private static void AddResolvers(global::GraphQLSubs.Types.SchemaBuilder schema)");

        foreach (var clr in Calls(model).Where(call => call.IsOnKeptInstance).Select(call => call.Class).Distinct())
        {
            writer.Line($"var {InstanceOf(clr)} = new {clr}();");
        }

        foreach (var type in model.Objects)
        {
            foreach (var field in type.Fields)
            {
                EmitField(writer, type, field);
            }
        }

        foreach (var type in model.Objects.Where(type => type.IsAbstractMember))
        {
            writer.Line($"schema.BindObjectType(typeof({type.Clr}), {CSharp.Literal(type.Name)});");
        }

        ParameterEmitter.Emit(writer, model);
        writer.Close();
    }

    private static IEnumerable<MemberCall> Calls(SchemaModel model) => model.Objects
        .SelectMany(type => type.Fields)
        .SelectMany(field => field.Subscription?.Source is { } source ? [field.Call, source] : (IEnumerable<MemberCall>)[field.Call]);

    /// <summary>The variable of the one instance that lives as long as the schema, as HotChocolate's.</summary>
    private static string InstanceOf(string clr) => $"instanceOf_{CSharp.Identifier(clr)}";

    private static void EmitField(SourceWriter writer, ObjectModel type, FieldModel field)
    {
        var contributor = IsContributed(type, field) ? $", typeof({field.Call.Class})" : "";
        writer.Line($"schema.AddResolver({CSharp.Literal(type.Name)}, {CSharp.Literal(field.Name)}, {Resolvers}.FieldResolver.{Resolver(field)}{contributor});");

        if (field.Subscription is not { } subscription)
        {
            return;
        }

        var codec = CodecEmitter.CodecOf(subscription.MessageClr);
        var resolver = $"{Resolvers}.SubscriptionResolver";
        var make = subscription.Source is null ? $"new {resolver}" : $"{resolver}.FromStream";
        writer.Line($"schema.AddSubscription({CSharp.Literal(field.Name)}, {make}({codec}.Instance,");
        writer.Indent();
        writer.Line($"{EventSource(field.Call, subscription)}{(subscription.Source?.DependsOnUser == true ? ", dependsOnUser: true" : "")}));");
        writer.Outdent();
    }

    /// <summary>Whether a module that knows the type's class alone resolves the field otherwise, or not at all: an extension's, a root's.</summary>
    private static bool IsContributed(ObjectModel type, FieldModel field) =>
        type.Clr.Length == 0
            ? !SchemaModel.RootTypes.Contains(type.Name)
            : field.Call.Target == CallTarget.Instance || field.Call.Class != type.Clr;

    private static string Resolver(FieldModel field)
    {
        var call = field.Call;
        var dependencies = (call.DependsOnUser ? ", dependsOnUser: true" : "") + DependsOnState(call);

        if (call is { Target: CallTarget.Parent, Result: CallResult.Value, Parameters.Count: 0, Demands.Count: 0 })
        {
            var read = Invocation(call, $"(({call.Class})parent!)");
            return $"FromProperty(static parent => {Conversions.ToEngine(field.Type, read)})";
        }

        var value = Invocation(call, $"context.Parent<{call.Class}>()");
        return call.Result == CallResult.Value
            ? $"FromPure({Static(call)}context => {Demanding(call.Demands, Conversions.ToEngine(field.Type, value))}{dependencies})"
            : $"FromAsync({Static(call)}async context => {Demanding(call.Demands, Conversions.ToEngine(field.Type, $"await {value}"))}{dependencies})";
    }

    private static string Static(MemberCall call) => call.IsOnKeptInstance ? "" : "static ";

    private static string DependsOnState(MemberCall call)
    {
        var keys = call.GlobalStateKeys.Distinct().Select(CSharp.Literal).ToList();
        return call.DependsOnAllState ? $", dependsOnState: {Resolvers}.StateDependency.All"
            : keys.Count > 0 ? $", dependsOnState: {Resolvers}.StateDependency.Of({string.Join(", ", keys)})"
            : "";
    }

    /// <summary>The body of a lambda: what <c>[Authorize]</c> demands first, then the value.</summary>
    private static string Demanding(EquatableArray<Demand> demands, string value)
    {
        var calls = demands.Select(demand =>
            $"{CSharp.Support}.Authorization.Demand({string.Join(", ", demand.Roles.Select(CSharp.Literal).Prepend("context"))}); ");
        return demands.Count == 0 ? value : $"{{ {string.Concat(calls)}return {value}; }}";
    }

    private static string Invocation(MemberCall call, string parent)
    {
        var target = call.Target switch
        {
            CallTarget.Static => call.Class,
            CallTarget.Parent => parent,
            _ when call.IsOnKeptInstance => InstanceOf(call.Class),
            _ => $"new {call.Class}({Arguments(call.ConstructorParameters)})",
        };
        var member = $"{target}.{CSharp.Member(call.Member)}";
        return call.IsProperty ? member : $"{member}({Arguments(call.Parameters)})";
    }

    private static string Arguments(EquatableArray<ParameterModel> parameters) => string.Join(", ", parameters.Select(Argument));

    private static string Argument(ParameterModel parameter) => Argument(parameter, "");

    private static string Argument(ParameterModel parameter, string use) => parameter.Binding switch
    {
        ParameterBinding.Argument => ArgumentValue(parameter, use),
        ParameterBinding.Service or ParameterBinding.DataLoader when !parameter.IsNullable => $"context.Service<{parameter.Clr}>()",
        ParameterBinding.Service or ParameterBinding.DataLoader or ParameterBinding.KeyedService => Services.Of(parameter, "context.Services"),
        ParameterBinding.Services => "context.Services",
        ParameterBinding.CancellationToken => "context.RequestAborted",
        ParameterBinding.User when parameter.IsNullable => "context.User",
        ParameterBinding.User => $"(context.User ?? new {parameter.Clr}(new global::System.Security.Claims.ClaimsIdentity()))",
        ParameterBinding.Parent => $"context.Parent<{parameter.Clr}>()",
        ParameterBinding.EventMessage => $"({parameter.Clr})context.EventMessage!",
        ParameterBinding.State => State(parameter, parameter.State!),
        ParameterBinding.ContextProperty => $"context.{parameter.Detail}",
        _ => "context",
    };

    private static string State(ParameterModel parameter, StateModel state)
    {
        const string extensions = Resolvers + ".ResolverContextStateExtensions";
        var key = CSharp.Literal(state.Key);

        return state.SetterClr is not null ? $"value => {extensions}.Set{state.Kind}State<{state.SetterClr}>(context, {key}, value)"
            : state.DefaultValue is not null ? $"{extensions}.Get{state.Kind}StateOrDefault<{parameter.Clr}>(context, {key}, {state.DefaultValue})"
            : parameter.IsNullable ? $"{extensions}.Get{state.Kind}StateOrDefault<{parameter.Clr}>(context, {key})"
            : $"{extensions}.Get{state.Kind}State<{parameter.Clr}>(context, {key})";
    }

    private static string ArgumentValue(ParameterModel parameter, string use)
    {
        var type = parameter.Type!;
        var value = Conversions.FromEngine(type, $"context.Arguments[{parameter.Index}]", parameter.Detail, use);
        return type.IsOptional
            ? $"(context.Arguments.Has({parameter.Index}) ? new global::GraphQLSubs.Optional<{type.Clr}>({value}) : default)"
            : value;
    }

    /// <summary>What the field demands holds for its topic too; the method that <c>With</c> names may demand more.</summary>
    private static string EventSource(MemberCall call, SubscriptionModel subscription)
    {
        var demands = call.Demands.Concat(subscription.Source?.Demands ?? []).ToEquatable();
        return subscription.Source is not { } source
            ? $"static context => {Demanding(demands, $"new {ValueTask}<string>({Topic(subscription)})")}"
            : source.Result == CallResult.Awaitable
            ? $"{Static(source)}async context => {Demanding(demands, $"await {Invocation(source, "")}")}"
            : $"{Static(source)}context => {Demanding(demands, $"new {ValueTask}<{SourceStream}>({Invocation(source, "")})")}";
    }

    private static string Topic(SubscriptionModel subscription) => string.Join(
        " + ",
        subscription.Topic.Select((segment, index) => segment.IsArgument
            ? $"{CSharp.Support}.TopicText.Of({Argument(subscription.Arguments[segment.Argument], $"_{index}")})"
            : CSharp.Literal(segment.Text)));
}

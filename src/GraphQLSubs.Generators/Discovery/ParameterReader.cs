using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using GraphQLSubs.Generators.TypeMapping;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>
/// Decides where each parameter of a resolver gets its value. HotChocolate asks the service container when the program runs;
/// at compile time there is none, so the type decides, and where it does not, an attribute must.
/// </summary>
internal sealed class ParameterReader(DiscoveryContext context, TypeMapper mapper)
{
    /// <summary>Attributes that only an argument can have.</summary>
    private static readonly string[] ArgumentAttributes =
    [
        Attributes.Id, Attributes.Name, Attributes.Type, Attributes.NonNullType,
        Attributes.DefaultValue, Attributes.DefaultValueSyntax, Attributes.ComponentDefaultValue,
    ];

    private static readonly Dictionary<string, string> ContextProperties = new()
    {
        ["GraphQLSubs.Types.Schema"] = "Schema",
        ["GraphQLSubs.Types.ObjectType"] = "ObjectType",
        ["GraphQLSubs.Types.OutputField"] = "Field",
        ["GraphQLSubs.Language.FieldNode"] = "FieldNode",
        ["GraphQLSubs.Path"] = "Path",
    };

    private bool HasKeyedServices => context.Compilation.GetTypeByMetadataName(
        "Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions") is not null;

    public List<ParameterModel> Read(
        IMethodSymbol method, List<InputFieldModel> arguments, bool isSubscription)
    {
        var parameters = new List<ParameterModel>();

        foreach (var parameter in method.Parameters)
        {
            ForeignAttributes.Check(parameter, context);

            if (ReadParameter(parameter, arguments, isSubscription) is { } read)
            {
                parameters.Add(read);
            }
        }

        return parameters;
    }

    /// <summary>A parameter that is a service whatever its type.</summary>
    public static ParameterModel Service(IParameterSymbol parameter)
    {
        if (FindDataLoader(parameter.Type) is { } loader)
        {
            return Bind(parameter, ParameterBinding.DataLoader) with { Clr = loader.IsUnknown() ? loader.Name : loader.ToClr() };
        }

        var key = parameter.Find(Attributes.Service).Text("Key");
        return Bind(parameter, key is null ? ParameterBinding.Service : ParameterBinding.KeyedService) with { Detail = key ?? "" };
    }

    /// <summary>What HotChocolate gives by its type and nobody can here; null: all else.</summary>
    private static string? WhyNotGiven(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() switch
    {
        "Microsoft.AspNetCore.Http" when type.Name is "HttpContext" or "HttpRequest" or "HttpResponse" =>
            $"there is no {type.Name} on AWS Lambda; take a ClaimsPrincipal or a service, or set global state in an interceptor",
        "GraphQLSubs.Language" when type.IsReferenceType => "of the document a resolver sees its own field; take the FieldNode",
        "GraphQLSubs.Types" when type.IsReferenceType => "take the Schema, the ObjectType or the OutputField",
        _ => null,
    };

    /// <summary>The order is HotChocolate's: of several attributes the first of these counts.</summary>
    private ParameterModel? ReadParameter(
        IParameterSymbol parameter, List<InputFieldModel> arguments, bool isSubscription)
    {
        var type = parameter.Type;

        if (parameter.Has(Attributes.Parent))
        {
            return Bind(parameter, ParameterBinding.Parent);
        }

        if (parameter.Has(Attributes.Service))
        {
            return Service(parameter) is { Binding: ParameterBinding.KeyedService } && !HasKeyedServices
                ? Refuse(parameter, "keyed services need a reference to Microsoft.Extensions.DependencyInjection.Abstractions 8 or later")
                : Service(parameter);
        }

        if (parameter.Has(Attributes.Argument))
        {
            return Argument(parameter, arguments);
        }

        if (StateReader.Read(parameter, context.Compilation, isSubscription, out var problem) is { } state)
        {
            return problem is null ? Bind(parameter, ParameterBinding.State) with { State = state } : Refuse(parameter, problem);
        }

        if (parameter.Has(Attributes.EventMessage))
        {
            return isSubscription
                ? Bind(parameter, ParameterBinding.EventMessage)
                : Refuse(parameter, "only the fields of a [SubscriptionType] class answer events");
        }

        if (ArgumentAttributes.Any(parameter.Has))
        {
            return Argument(parameter, arguments);
        }

        if (BuiltIn(parameter) is { } builtIn)
        {
            return builtIn;
        }

        if (WhyNotGiven(type) is { } reason)
        {
            return Refuse(parameter, reason);
        }

        if (FindDataLoader(type) is not null)
        {
            return Service(parameter);
        }

        if (IsPlainArgument(type))
        {
            return Argument(parameter, arguments);
        }

        if (type.TypeKind == TypeKind.Interface || type is { TypeKind: TypeKind.Class, IsAbstract: true })
        {
            return Service(parameter);
        }

        if (IsInputObject(type))
        {
            return Argument(parameter, arguments) is { } assumed ? assumed with { IsAssumed = true } : null;
        }

        if (!type.IsUnknown())
        {
            context.Report(Rules.AmbiguousParameter, parameter, parameter.Name, parameter.ContainingSymbol.Name);
        }

        return null;
    }

    /// <summary>What the engine gives, by its type.</summary>
    public static ParameterModel? BuiltIn(IParameterSymbol parameter) => parameter.Type.ToQualifiedName() switch
    {
        "System.Threading.CancellationToken" => Bind(parameter, ParameterBinding.CancellationToken),
        "System.Security.Claims.ClaimsPrincipal" => Bind(parameter, ParameterBinding.User),
        "System.IServiceProvider" => Bind(parameter, ParameterBinding.Services),
        "GraphQLSubs.Resolvers.IResolverContext" => Bind(parameter, ParameterBinding.ResolverContext),
        var name when ContextProperties.TryGetValue(name, out var property) =>
            Bind(parameter, ParameterBinding.ContextProperty) with { Detail = property },
        _ => null,
    };

    private ParameterModel? Argument(IParameterSymbol parameter, List<InputFieldModel> arguments)
    {
        if (mapper.MapTaken(parameter.Type, parameter) is not { } type)
        {
            return null;
        }

        var argument = new InputFieldModel
        {
            Name = parameter.Find(Attributes.Argument).Text("Name")
                ?? parameter.Find(Attributes.Name).Text("Name")
                ?? GraphQLNames.OfMember(parameter.Name),
            Description = Descriptions.Of(parameter),
            DeprecationReason = Descriptions.DeprecationOf(parameter),
            Type = type,
            DefaultValue = Defaults.OfParameter(parameter, context),
        };

        context.CheckName(argument.Name, parameter);
        arguments.Add(argument);
        return Bind(parameter, ParameterBinding.Argument) with { Index = arguments.Count - 1, Detail = argument.Name, Type = type };
    }

    /// <summary>
    /// A loader of another assembly or of the user's own, or a name that may be of one that is generated here; with a question mark
    /// the compiler takes such a name for a struct's.
    /// </summary>
    private static ITypeSymbol? FindDataLoader(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ TypeKind: TypeKind.Error } named] } =>
            FindDataLoader(named),
        { TypeKind: TypeKind.Error } => type.Name.EndsWith(DataLoaderNames.Suffix, StringComparison.Ordinal) ? type : null,
        _ => type.AllInterfaces.Any(contract => contract.Is("GraphQLSubs.DataLoaders.IDataLoader")) ? type : null,
    };

    /// <summary>Scalars, enums, and lists of what can only be an argument.</summary>
    private static bool IsPlainArgument(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            IsPlainArgument(nullable.TypeArguments[0]) || IsInputObject(nullable.TypeArguments[0]),
        _ when type.Is("GraphQLSubs.Optional") => true,
        { TypeKind: TypeKind.Enum } => true,
        _ when Scalars.TryFind(type, out _, out _) => true,
        _ => Lists.ElementOf(type) is { } element && (IsPlainArgument(element) || IsInputObject(element)),
    };

    /// <summary>A class that is meant to be filled: by its name, its attribute, or because it holds nothing but properties.</summary>
    private static bool IsInputObject(ITypeSymbol symbol)
    {
        if (symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, SpecialType: SpecialType.None } type)
        {
            return false;
        }

        if (type.Name.EndsWith("Input", StringComparison.Ordinal)
            || type.Has(Attributes.InputObjectType)
            || type.Has(Attributes.OneOf)
            || type.IsRecord)
        {
            return true;
        }

        var space = type.ContainingNamespace.ToDisplayString();
        var isOfFramework = space == "System"
            || space.StartsWith("System.", StringComparison.Ordinal)
            || space.StartsWith("Microsoft.", StringComparison.Ordinal);
        return !isOfFramework && Members.PropertiesOf(type).Any() && Constructions.Of(type) is not null;
    }

    private ParameterModel? Refuse(IParameterSymbol parameter, string reason)
    {
        context.Report(Rules.UnsupportedParameter, parameter, parameter.Name, parameter.ContainingSymbol.Name, reason);
        return null;
    }

    private static ParameterModel Bind(IParameterSymbol parameter, ParameterBinding binding) => new()
    {
        Binding = binding,
        Clr = parameter.Type.ToClr(),
        IsNullable = parameter.NullableAnnotation == NullableAnnotation.Annotated,
    };
}

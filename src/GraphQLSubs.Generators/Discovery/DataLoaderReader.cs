using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using GraphQLSubs.Generators.TypeMapping;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Reads a method with <c>[DataLoader]</c>.</summary>
internal sealed class DataLoaderReader
{
    private const string KeyList = "System.Collections.Generic.IReadOnlyList";
    private const string Dictionary = "System.Collections.Generic.IReadOnlyDictionary";
    private const string Lookup = "System.Linq.ILookup";
    private const string NoKey = "its first parameter must be IReadOnlyList<TKey>, or one key where each is loaded by itself";

    // The members of DataLoaderServiceScope and DataLoaderAccessModifier.
    private const int DataLoaderScope = 1;
    private const int PublicInterface = 2;
    private const int Internal = 3;

    private readonly DiscoveryContext _context;
    private readonly IMethodSymbol _method;
    private readonly AttributeData _attribute;

    private DataLoaderReader(DiscoveryContext context, IMethodSymbol method, AttributeData attribute)
    {
        _context = context;
        _method = method;
        _attribute = attribute;
    }

    public static DiscoveredDataLoader Read(
        IMethodSymbol method, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var context = new DiscoveryContext(compilation, cancellationToken);
        ForeignAttributes.Check(method, context);
        var model = new DataLoaderReader(context, method, attribute).Read();
        return new DiscoveredDataLoader(context.Problems.Count == 0 ? model : null, context.Problems, Place.Of(method));
    }

    private DataLoaderModel? Read()
    {
        if (!_method.IsReachable() || !_method.ContainingType.IsReachable())
        {
            _context.Report(Rules.InaccessibleType, _method, _method.Name);
            return null;
        }

        if (_attribute.Texts("Lookups").Any())
        {
            _context.Report(Rules.UnsupportedFeature, Place.Of(_attribute.Location()), "Lookups",
                "one loader does not fill the cache of another; call SetCacheEntry of the other in this method");
            return null;
        }

        if (!_method.IsStatic || _method.IsGenericMethod || _method.ContainingType.IsGenericType)
        {
            return Refuse(_method.IsStatic ? "it must not be generic: the key and the value are types of the loader" : "it must be static");
        }

        return ReadKey() is { } key && ReadValue(key) is var (form, value) ? Create(key, form, value) : null;
    }

    private DataLoaderModel Create(ITypeSymbol key, DataLoaderForm form, ITypeSymbol value)
    {
        var space = _method.ContainingNamespace;
        var name = _attribute.Text("Name") is { Length: > 0 } given ? DataLoaderNames.WithSuffix(given) : DataLoaderNames.OfMethod(_method.Name);
        var taken = ((string[])[name, "I" + name]).FirstOrDefault(generated => space.GetTypeMembers(generated, 0).Any());

        if (taken is not null)
        {
            _context.Report(Rules.CollidingDataLoaders, _method, _method.Name, name, $"a type '{taken}' is there already");
        }

        var access = Option("AccessModifier");
        var isPublic = access != Internal && (access != 0 || (IsPublic(key) && IsPublic(value)));

        return new DataLoaderModel
        {
            Namespace = space.IsGlobalNamespace ? "" : space.ToDisplayString(),
            Name = name,
            Form = form,
            Key = key.ToClr(),
            Value = value.ToClr(),
            IsClassPublic = isPublic && access != PublicInterface,
            IsInterfacePublic = isPublic,
            HasOwnScope = HasOwnScope(),
            Call = new MemberCall
            {
                Class = _method.ContainingType.ToClr(),
                Member = _method.Name,
                Target = CallTarget.Static,
                IsProperty = false,
                Result = _method.ReturnType.AwaitedResult() is null ? CallResult.Value : CallResult.Awaitable,
                Parameters = _method.Parameters.Skip(1).Select(ReadParameter).ToEquatable(),
            },
        };
    }

    /// <summary>The key: of the list that the first parameter is, or the parameter itself.</summary>
    private ITypeSymbol? ReadKey()
    {
        if (_method.Parameters is not [var first, ..])
        {
            Refuse(NoKey);
            return null;
        }

        var key = first.Type.Is(KeyList) && first.Type is INamedTypeSymbol { TypeArguments: [var element] } ? element : first.Type;

        if (key.IsUnknown())
        {
            return null;
        }

        if (key.TypeKind is TypeKind.Interface or TypeKind.Delegate or TypeKind.Pointer || key is INamedTypeSymbol { IsAbstract: true }
            || key.SpecialType == SpecialType.System_Object || key.Is("System.Threading.CancellationToken") || first.RefKind != RefKind.None)
        {
            Refuse(NoKey);
            return null;
        }

        if (key.NullableAnnotation == NullableAnnotation.Annotated || key.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            Refuse("its key cannot be null");
            return null;
        }

        return key;
    }

    private (DataLoaderForm Form, ITypeSymbol Value)? ReadValue(ITypeSymbol key)
    {
        var returned = _method.ReturnType.AwaitedResult() ?? _method.ReturnType;

        if (returned.IsUnknown())
        {
            return null;
        }

        if (!_method.Parameters[0].Type.Is(KeyList))
        {
            return _method.ReturnsVoid || returned.Is("System.Threading.Tasks.Task") || returned.Is("System.Threading.Tasks.ValueTask")
                ? Refused("it must return the value of its key")
                : (DataLoaderForm.Single, returned);
        }

        return ValueOf(returned, Dictionary, key) is { } value ? (DataLoaderForm.Batch, value)
            : ValueOf(returned, Lookup, key) is { } item ? (DataLoaderForm.Group, item)
            : Refused($"it must return IReadOnlyDictionary<{key.ToDisplayString()}, TValue>, or ILookup<{key.ToDisplayString()}, TValue> for any number of values");

        (DataLoaderForm Form, ITypeSymbol Value)? Refused(string reason)
        {
            Refuse(reason);
            return null;
        }
    }

    /// <summary>The value type of a dictionary or lookup, or of what implements one.</summary>
    private static ITypeSymbol? ValueOf(ITypeSymbol returned, string contract, ITypeSymbol key) => returned.AllInterfaces
        .Concat(returned is INamedTypeSymbol named ? [named] : [])
        .Where(type => type.Is(contract) && type.TypeArguments.Length == 2 && SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], key))
        .Select(type => type.TypeArguments[1])
        .FirstOrDefault();

    /// <summary>All parameters after the keys are services; there are no arguments, and no field.</summary>
    private ParameterModel ReadParameter(IParameterSymbol parameter)
    {
        ForeignAttributes.Check(parameter, _context);
        var read = ParameterReader.BuiltIn(parameter) ?? ParameterReader.Service(parameter);

        if (read.Binding is ParameterBinding.Service or ParameterBinding.KeyedService or ParameterBinding.DataLoader
                or ParameterBinding.Services or ParameterBinding.CancellationToken
            && parameter.RefKind == RefKind.None
            && (parameter.Has(Attributes.Service) || !Scalars.TryFind(parameter.Type, out _, out _))
            && StateReader.Read(parameter, _context.Compilation, isSubscription: false, out _) is null
            && !parameter.Has(Attributes.Parent) && !parameter.Has(Attributes.EventMessage) && !parameter.Has(Attributes.Argument))
        {
            return read;
        }

        if (!parameter.GetAttributes().Any(attribute => attribute.AttributeClass is { TypeKind: TypeKind.Error }))
        {
            _context.Report(Rules.UnsupportedParameter, parameter, parameter.Name, _method.Name,
                "a batch is loaded for many fields at once; make what it depends on part of the key, or take a service");
        }

        // The problem is reported; a call that does not compile would only hide it.
        return ParameterReader.Service(parameter) with { IsNullable = false };
    }

    private bool HasOwnScope()
    {
        if (Option("ServiceScope") != DataLoaderScope)
        {
            return false;
        }

        if (_context.Compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions") is null)
        {
            _context.Report(Rules.UnsupportedFeature, Place.Of(_attribute.Location()), "DataLoaderServiceScope.DataLoaderScope",
                "it needs a reference to Microsoft.Extensions.DependencyInjection.Abstractions");
        }

        return true;
    }

    private int Option(string name) =>
        _attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as int? ?? 0;

    private static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public
            && (named.ContainingType is null || IsPublic(named.ContainingType))
            && named.TypeArguments.All(IsPublic),
        _ => true,
    };

    private DataLoaderModel? Refuse(string reason)
    {
        _context.Report(Rules.InvalidDataLoader, _method, _method.Name, reason);
        return null;
    }
}

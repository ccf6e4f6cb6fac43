using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using GraphQLSubs.Generators.TypeMapping;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Walks from one class, annotated or added by a call, to all types that its fields lead to.</summary>
internal sealed partial class TypeWalk
{
    private readonly DiscoveryContext _context;
    private readonly FieldReader _fields;
    private readonly InputReader _inputs;
    private readonly List<ObjectPart> _objects = [];
    private readonly List<AbstractModel> _abstracts = [];
    private readonly List<InputModel> _inputModels = [];
    private readonly List<EnumModel> _enums = [];

    private TypeWalk(DiscoveryContext context)
    {
        _context = context;
        var mapper = new TypeMapper(context, context.Visit);
        _fields = new FieldReader(context, mapper);
        _inputs = new InputReader(context, mapper);
    }

    /// <summary>Reads a class by the attribute that it was found by.</summary>
    public static Discovered From(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var walk = new TypeWalk(new DiscoveryContext(compilation, cancellationToken));

        if (!type.IsReachable())
        {
            walk._context.Report(Rules.InaccessibleType, type, type.Name);
        }
        else
        {
            walk.Start(type, attribute);
            walk.ReadVisited();
        }

        return walk.Finish();
    }

    /// <summary>Reads a member that is a field of a root type by itself.</summary>
    public static Discovered FromMember(ISymbol member, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var walk = new TypeWalk(new DiscoveryContext(compilation, cancellationToken));

        if (!member.IsStatic)
        {
            walk._context.Report(Rules.InstanceRootField, member, member.Name);
        }
        else if (!member.IsReachable() || !member.ContainingType.IsReachable())
        {
            walk._context.Report(Rules.InaccessibleType, member, member.Name);
        }
        else
        {
            walk.ReadRootField(member, attribute.AttributeClass!.ToQualifiedName());
            walk.ReadVisited();
        }

        return walk.Finish();
    }

    private void Start(INamedTypeSymbol type, AttributeData attribute)
    {
        var target = attribute.AttributeClass is { TypeArguments: [var argument] } ? argument : null;

        if (attribute.Flag("Inherited") == true)
        {
            _context.Report(
                Rules.UnsupportedFeature, Place.Of(attribute.Location()), "Inherited", "attributes hold for their own class; put one on each");
        }

        switch (attribute.AttributeClass!.ToQualifiedName())
        {
            case Attributes.QueryType:
                ReadRoot(type, "Query", attribute);
                break;

            case Attributes.MutationType:
                ReadRoot(type, "Mutation", attribute);
                break;

            case Attributes.SubscriptionType:
                ReadRoot(type, "Subscription", attribute);
                break;

            case Attributes.ObjectType when target is not null:
                RequireStatic(type);
                ReadExtension(type, target, attribute, FieldSource.Prepended);
                break;

            case Attributes.ObjectType when type.TypeKind == TypeKind.Interface:
                _context.Report(
                    Rules.UnsupportedFeature, Place.Of(attribute.Location()), "[ObjectType] of an interface", "write [InterfaceType], or put it on the class");
                break;

            case Attributes.ExtendObjectType:
                ReadExtension(type, target ?? ExtendedType(attribute), attribute, FieldSource.Appended);
                break;

            case Attributes.InputObjectType:
            case Attributes.OneOf:
                _context.Visit(type, isInput: true);
                break;

            default:
                _context.Visit(type, isInput: false);
                break;
        }
    }

    private void ReadRoot(INamedTypeSymbol type, string name, AttributeData attribute) => _objects.Add(new ObjectPart
    {
        Name = name,
        Clr = "",
        Contributor = type.ToClr(),
        Source = FieldSource.Appended,
        Description = Descriptions.Of(type),
        Fields = _fields.Read(type, CallTarget.Instance, IncludesStatic(type, attribute), isSubscription: name == "Subscription"),
    });

    /// <summary>Unless it is said otherwise, as in the types that HotChocolate generates.</summary>
    private static bool IncludesStatic(INamedTypeSymbol type, AttributeData attribute) =>
        type.IsStatic || attribute.Flag("IncludeStaticMembers") != false;

    private void ReadRootField(ISymbol member, string attribute) => _objects.Add(new ObjectPart
    {
        Name = attribute switch { Attributes.Query => "Query", Attributes.Mutation => "Mutation", _ => "Subscription" },
        Clr = "",
        Contributor = member.ContainingType.ToClr(),
        Source = FieldSource.Appended,
        Fields = _fields.ReadMember(member, isSubscription: attribute == Attributes.Subscription),
    });

    private void ReadExtension(INamedTypeSymbol type, ITypeSymbol? target, AttributeData attribute, FieldSource source)
    {
        var name = target is null ? ExtendedName(attribute) : "";

        if (target is null && !GraphQLNames.IsLegal(name))
        {
            _context.Report(Rules.IllegalName, Place.Of(attribute.Location()), name);
            return;
        }

        if (target is INamedTypeSymbol { IsUnboundGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } named)
        {
            _context.Visit(named, isInput: false);
        }

        _objects.Add(new ObjectPart
        {
            Name = name,
            Clr = target?.ToClr() ?? "",
            Contributor = type.ToClr(),
            Source = source,
            Fields = _fields.Read(type, CallTarget.Instance, IncludesStatic(type, attribute), isSubscription: name == "Subscription"),
            IgnoredFields = attribute.Texts("IgnoreFields").ToEquatable(),
            IgnoredMembers = attribute.Texts("IgnoreProperties").ToEquatable(),
        });
    }

    private static ITypeSymbol? ExtendedType(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol type }] ? type : null;

    /// <summary>A name, or a kind of operation.</summary>
    private static string ExtendedName(AttributeData attribute) => attribute.ConstructorArguments switch
    {
        [{ Kind: TypedConstantKind.Enum, Value: var operation }] =>
            operation switch { 0 => "Query", 1 => "Mutation", _ => "Subscription" },
        _ => attribute.Text("Name") ?? "",
    };

    private void RequireStatic(INamedTypeSymbol type)
    {
        if (!type.IsStatic)
        {
            _context.Report(Rules.ExtensionClass, type, type.Name);
        }
    }

    private void ReadVisited()
    {
        while (_context.TryTakeUnread(out var type, out var isInput))
        {
            if (!type.IsReachable())
            {
                _context.Report(Rules.InaccessibleType, type, type.Name);
            }
            else if (type.TypeKind == TypeKind.Enum)
            {
                _enums.Add(EnumValues.Read(type, _context));
                _context.Locate("", $"{TypeNames.Of(type, isInput)} {type.ToClr()}", type);
            }
            else
            {
                ReadComposite(type, isInput);
                _context.Locate("", $"{TypeNames.Of(type, isInput)} {type.ToClr()}{(isInput ? " as an input" : "")}", type);
            }
        }
    }

    private void ReadComposite(INamedTypeSymbol type, bool isInput)
    {
        if (isInput)
        {
            if (_inputs.Read(type) is { } input)
            {
                _inputModels.Add(input);
            }
        }
        else if (type.Has(Attributes.UnionType))
        {
            _abstracts.Add(ReadAbstract(type, isUnion: true));
        }
        else if (type.TypeKind == TypeKind.Interface || type.Has(Attributes.InterfaceType))
        {
            _abstracts.Add(ReadAbstract(type, isUnion: false));
        }
        else
        {
            ReadObject(type);
        }
    }

    private AbstractModel ReadAbstract(INamedTypeSymbol type, bool isUnion) => new(
        TypeNames.Of(type, isInput: false),
        type.ToClr(),
        Descriptions.Of(type),
        isUnion,
        isUnion ? [] : _fields.Read(type, CallTarget.Parent, includeStatic: false),
        type.BasesAndInterfaces().Select(parent => parent.ToClr()).ToEquatable());

    private void ReadObject(INamedTypeSymbol type)
    {
        var includeStatic = type.Find(Attributes.ObjectType)?.Flag("IncludeStaticMembers") == true;

        _objects.Add(new ObjectPart
        {
            Name = TypeNames.Of(type, isInput: false),
            Clr = type.ToClr(),
            Contributor = type.ToClr(),
            Source = FieldSource.Own,
            Description = Descriptions.Of(type),
            Fields = _fields.Read(type, CallTarget.Parent, includeStatic),
            Bases = type.BasesAndInterfaces().Select(parent => parent.ToClr()).ToEquatable(),
        });
    }

    private Discovered Finish()
    {
        var (messages, messageObjects) = new MessageReader(_context).Read();
        var fragment = new SchemaFragment
        {
            Objects = _objects.ToEquatable(),
            Abstracts = _abstracts.ToEquatable(),
            Inputs = _inputModels.ToEquatable(),
            Enums = _enums.ToEquatable(),
            Messages = messages,
            MessageObjects = messageObjects,
        };
        return new Discovered(fragment, _context.Problems, _context.Places);
    }
}

using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using GraphQLSubs.Generators.TypeMapping;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Reads a class that a call adds, which needs no attribute.</summary>
internal sealed partial class TypeWalk
{
    /// <summary>Reads a class as what the call at a place adds it as.</summary>
    public static DiscoveredAddition FromCall(
        AddedRole role, ITypeSymbol type, Place? place, Compilation compilation, CancellationToken cancellationToken)
    {
        var walk = new TypeWalk(new DiscoveryContext(compilation, cancellationToken));
        var name = "";

        if (RefusalOf(role, type) is { } reason)
        {
            walk._context.Report(Rules.UnfitAddition, place, AddedType.MethodOf(role), type.Name, reason);
        }
        else if (!type.IsReachable())
        {
            walk._context.Report(Rules.InaccessibleType, type, type.Name);
        }
        else
        {
            name = walk.StartAdded(role, (INamedTypeSymbol)type, place);
            walk.ReadVisited();
        }

        return new DiscoveredAddition(new AddedType(role, type.ToClr(), name), walk.Finish());
    }

    /// <summary>Why a class cannot be added as this; null: it can.</summary>
    private static string? RefusalOf(AddedRole role, ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum } named)
        {
            return "it is neither a class nor an interface nor an enum";
        }

        if (Scalars.TryFind(type, out _, out _) || type.ContainingAssembly.Name == "GraphQLSubs.Engine")
        {
            return "scalars and other types of the engine are there where fields use them; remove the call";
        }

        var extension = named.Find(Attributes.ExtendObjectType);

        return role switch
        {
            AddedRole.Type or AddedRole.Extension when extension is not null => RefusalOf(extension),
            AddedRole.Type => null,
            AddedRole.Extension => RootAttributeOf(named) is null ? "it has no [ExtendObjectType]" : null,
            _ when named.IsAbstract || named.TypeKind != TypeKind.Class => "no instance of it can be made; add a class that is not abstract",
            _ => null,
        };
    }

    private static string? RefusalOf(AttributeData extension) =>
        TargetOf(extension) is { } target && (target.IsAbstract || target.TypeKind == TypeKind.Interface)
            ? "which classes derive from what it extends is known only where all of an assembly are registered together, by its Add…Types()"
            : extension.Texts("IgnoreFields").Concat(extension.Texts("IgnoreProperties")).Any()
            ? "fields can be ignored only where all types of an assembly are registered together, by its Add…Types(); put [GraphQLIgnore] on the members"
            : null;

    /// <summary>Returns the name of the type that is the root, where it is one.</summary>
    private string StartAdded(AddedRole role, INamedTypeSymbol type, Place? place)
    {
        if (role is AddedRole.Query or AddedRole.Mutation or AddedRole.Subscription)
        {
            return ReadAddedRoot(role, type, place);
        }

        if (type.Find(Attributes.ExtendObjectType) is { } extension)
        {
            ReadAddedExtension(type, extension);
        }
        else if (RootAttributeOf(type) is { } root)
        {
            Start(type, root);
        }
        else
        {
            _context.Visit(type, isInput: type.Has(Attributes.InputObjectType) || type.Has(Attributes.OneOf));
        }

        return "";
    }

    private string ReadAddedRoot(AddedRole role, INamedTypeSymbol type, Place? place)
    {
        if (type.Has($"GraphQLSubs.Types.{role}TypeAttribute"))
        {
            Start(type, RootAttributeOf(type)!);
            return role.ToString();
        }

        var name = TypeNames.Of(type, isInput: false);

        // A field may lead back to the root; it is the same type.
        _context.MarkAsRead(type);
        _context.Locate("", $"{name} {type.ToClr()}", type);

        var fields = _fields.Read(
            type,
            CallTarget.Instance,
            includeStatic: type.Find(Attributes.ObjectType)?.Flag("IncludeStaticMembers") == true,
            isSubscription: role == AddedRole.Subscription);

        if (fields.Count == 0 && _context.Problems.Count == 0)
        {
            _context.Report(Rules.UnfitAddition, place, AddedType.MethodOf(role), type.Name, "it has no public instance member that is a field");
        }

        _objects.Add(new ObjectPart
        {
            Name = name,
            Clr = type.ToClr(),
            Contributor = type.ToClr(),
            Source = FieldSource.Own,
            Description = Descriptions.Of(type),
            Fields = fields,
            Bases = type.BasesAndInterfaces().Select(parent => parent.ToClr()).ToEquatable(),
        });

        return name;
    }

    /// <summary>Only the fields that it brings: the type itself, which may be a root, is another module's.</summary>
    private void ReadAddedExtension(INamedTypeSymbol type, AttributeData attribute)
    {
        var name = TargetOf(attribute) is { } target ? TypeNames.Of(target, isInput: false) : ExtendedName(attribute);

        if (!GraphQLNames.IsLegal(name))
        {
            _context.Report(Rules.IllegalName, Place.Of(attribute.Location()), name);
            return;
        }

        _objects.Add(new ObjectPart
        {
            Name = name,
            Clr = "",
            Contributor = type.ToClr(),
            Source = FieldSource.Appended,
            Fields = _fields.Read(type, CallTarget.Instance, IncludesStatic(type, attribute), isSubscription: name == "Subscription"),
        });
    }

    private static ITypeSymbol? TargetOf(AttributeData extension) =>
        extension.AttributeClass is { TypeArguments: [var argument] } ? argument : ExtendedType(extension);

    private static AttributeData? RootAttributeOf(INamedTypeSymbol type) =>
        type.Find(Attributes.QueryType) ?? type.Find(Attributes.MutationType) ?? type.Find(Attributes.SubscriptionType);
}

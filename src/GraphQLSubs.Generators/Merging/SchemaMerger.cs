using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.TypeMapping;

namespace GraphQLSubs.Generators.Merging;

/// <summary>Makes one schema of an assembly's fragments, the same whatever order the compiler hands them in.</summary>
internal static class SchemaMerger
{
    public static SchemaModel Merge(IReadOnlyCollection<SchemaFragment> fragments)
    {
        var parts = fragments.SelectMany(f => f.Objects).Distinct().ToList();
        var abstracts = Once(fragments.SelectMany(f => f.Abstracts), model => model.Clr);
        var inputs = Once(fragments.SelectMany(f => f.Inputs), model => model.Clr);
        var enums = Once(fragments.SelectMany(f => f.Enums), model => model.Clr);
        var objects = Objects(parts, abstracts);
        var interfaces = abstracts.Where(model => !model.IsUnion).ToList();

        var model = new SchemaModel
        {
            Objects = objects.ToEquatable(),
            Interfaces = interfaces
                .Select(model => new InterfaceModel(model.Name, model.Clr, model.Description, NamesOf(model.Bases, interfaces), model.Fields))
                .OrderBy(model => model.Name, StringComparer.Ordinal)
                .ToEquatable(),
            Unions = abstracts.Where(model => model.IsUnion)
                .Select(union => new UnionModel(union.Name, union.Clr, union.Description, MembersOf(union, parts)))
                .OrderBy(model => model.Name, StringComparer.Ordinal)
                .ToEquatable(),
            Inputs = inputs.OrderBy(model => model.Name, StringComparer.Ordinal).ToEquatable(),
            Enums = enums.OrderBy(model => model.Name, StringComparer.Ordinal).ToEquatable(),
            Messages = Once(fragments.SelectMany(f => f.Messages), message => message.Clr).ToEquatable(),
            MessageObjects = Once(fragments.SelectMany(f => f.MessageObjects), message => message.Clr).ToEquatable(),
        };

        return model with { Scalars = ScalarsOf(model).ToEquatable() };
    }

    private static IEnumerable<ObjectModel> Objects(List<ObjectPart> parts, List<AbstractModel> abstracts)
    {
        var own = Once(parts.Where(part => part.Source == FieldSource.Own), part => part.Clr);
        var extensions = parts.Where(part => part.Source != FieldSource.Own).ToList();
        var interfaces = abstracts.Where(model => !model.IsUnion).ToList();
        var abstractClrs = new HashSet<string>(abstracts.Select(model => model.Clr));

        var defined = own.Select(part => new ObjectModel(
            part.Name,
            part.Clr,
            part.Description,
            NamesOf(part.Bases, interfaces),
            FieldMerger.Merge(part, [.. extensions.Where(extension => Extends(extension, part))]),
            IsAbstractMember: part.Bases.Any(abstractClrs.Contains),
            IsExtension: false));

        var byName = extensions
            .Where(extension => extension.Clr.Length == 0 && own.All(part => part.Name != extension.Name))
            .GroupBy(extension => extension.Name)
            .Select(group => new ObjectModel(
                group.Key, "", null, [], FieldMerger.Merge(null, [.. group]), IsAbstractMember: false,
                IsExtension: !SchemaModel.RootTypes.Contains(group.Key)));

        return defined.Concat(byName)
            .OrderBy(model => Array.IndexOf(SchemaModel.RootTypes, model.Name) is var root and >= 0 ? root : SchemaModel.RootTypes.Length)
            .ThenBy(model => model.Name, StringComparer.Ordinal);
    }

    /// <summary>By name, by class, or by a base class or interface of it.</summary>
    private static bool Extends(ObjectPart extension, ObjectPart type) =>
        extension.Clr.Length == 0
            ? extension.Name == type.Name
            : extension.Clr == type.Clr || type.Bases.Contains(extension.Clr);

    private static EquatableArray<string> NamesOf(EquatableArray<string> bases, List<AbstractModel> interfaces) => bases
        .Select(clr => interfaces.FirstOrDefault(model => model.Clr == clr)?.Name)
        .OfType<string>()
        .ToEquatable();

    private static EquatableArray<string> MembersOf(AbstractModel union, List<ObjectPart> parts) => parts
        .Where(part => part.Source == FieldSource.Own && part.Bases.Contains(union.Clr))
        .Select(part => part.Name)
        .Distinct()
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatable();

    /// <summary>All names that fields refer to and nobody defines; the specification's own scalars need no definition.</summary>
    private static IEnumerable<string> ScalarsOf(SchemaModel model)
    {
        var defined = new HashSet<string>(
            model.Objects.Select(type => type.Name)
                .Concat(model.Interfaces.Select(type => type.Name))
                .Concat(model.Unions.Select(type => type.Name))
                .Concat(model.Inputs.Select(type => type.Name))
                .Concat(model.Enums.Select(type => type.Name))
                .Concat(Scalars.BuiltIn));

        var fields = model.Objects.SelectMany(type => type.Fields).Concat(model.Interfaces.SelectMany(type => type.Fields)).ToList();

        return fields.Select(field => field.Type)
            .Concat(fields.SelectMany(field => field.Arguments).Select(argument => argument.Type))
            .Concat(model.Inputs.SelectMany(input => input.Fields).Select(field => field.Type))
            .Select(type => type.Syntax.Trim('[', ']', '!', ' '))
            .Where(name => !defined.Contains(name))
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
    }

    private static List<T> Once<T>(IEnumerable<T> items, Func<T, string> key) =>
        [.. items.GroupBy(key).Select(group => group.First()).OrderBy(key, StringComparer.Ordinal)];
}

namespace GraphQLSubs.Generators.Model;

/// <summary>The schema of an assembly: all its fragments in one, each type once, in the order of SDL.</summary>
internal sealed record SchemaModel
{
    /// <summary>The types whose fields are no class's members, in the order of SDL.</summary>
    public static readonly string[] RootTypes = ["Query", "Mutation", "Subscription"];

    public EquatableArray<ObjectModel> Objects { get; init; }

    public EquatableArray<InterfaceModel> Interfaces { get; init; }

    public EquatableArray<UnionModel> Unions { get; init; }

    public EquatableArray<InputModel> Inputs { get; init; }

    public EquatableArray<EnumModel> Enums { get; init; }

    public EquatableArray<string> Scalars { get; init; }

    public EquatableArray<TypeRef> Messages { get; init; }

    public EquatableArray<MessageObject> MessageObjects { get; init; }

    public EquatableArray<DataLoaderModel> DataLoaders { get; init; }

    /// <summary>The fields that a class's type has of another class.</summary>
    public IEnumerable<(string Type, string Field)> ContributedFields => Objects
        .Where(type => type.Clr.Length > 0)
        .SelectMany(type => type.Fields.Where(member => member.Call.Class != type.Clr).Select(member => (type.Name, member.Name)));

    /// <summary>The types and the classes they were made of; root types have none.</summary>
    public IEnumerable<(string Name, string Clr)> Classes => Objects.Where(type => type.Clr.Length > 0).Select(type => (type.Name, type.Clr))
        .Concat(Interfaces.Select(type => (type.Name, type.Clr)))
        .Concat(Unions.Select(type => (type.Name, type.Clr)))
        .Concat(Inputs.Select(type => (type.Name, type.Clr)))
        .Concat(Enums.Select(type => (type.Name, type.Clr)));
}

/// <summary>An object type with all its fields.</summary>
/// <param name="Name">The name.</param>
/// <param name="Clr">Its class; of a root type, nothing.</param>
/// <param name="Description">The description.</param>
/// <param name="Interfaces">The GraphQL interfaces it implements.</param>
/// <param name="Fields">The fields.</param>
/// <param name="IsAbstractMember">Whether values of it are results of an interface or union.</param>
/// <param name="IsExtension">Whether the type itself is another assembly's.</param>
internal sealed record ObjectModel(
    string Name,
    string Clr,
    string? Description,
    EquatableArray<string> Interfaces,
    EquatableArray<FieldModel> Fields,
    bool IsAbstractMember,
    bool IsExtension);

/// <summary>An interface.</summary>
internal sealed record InterfaceModel(
    string Name, string Clr, string? Description, EquatableArray<string> Interfaces, EquatableArray<FieldModel> Fields);

/// <summary>A union and its members.</summary>
internal sealed record UnionModel(string Name, string Clr, string? Description, EquatableArray<string> Members);

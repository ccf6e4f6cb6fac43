namespace GraphQLSubs.Generators.Model;

/// <summary>Where a set of fields stands among those of its type.</summary>
internal enum FieldSource
{
    /// <summary>The type's own members.</summary>
    Own,

    /// <summary><c>[ObjectType&lt;T&gt;]</c>: before the type's own, as HotChocolate's generated types declare them.</summary>
    Prepended,

    /// <summary><c>[ExtendObjectType]</c>: after the type's own, as HotChocolate merges type extensions.</summary>
    Appended,
}

/// <summary>Fields for the object type of a name or class, contributed by one class.</summary>
internal sealed record ObjectPart
{
    /// <summary>The type's GraphQL name; empty where <see cref="Clr"/> alone decides.</summary>
    public required string Name { get; init; }

    /// <summary>The class of the type, from <c>global::</c>; empty for a root type.</summary>
    public required string Clr { get; init; }

    /// <summary>The class that contributes; the order of several.</summary>
    public required string Contributor { get; init; }

    public FieldSource Source { get; init; }

    public string? Description { get; init; }

    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>The base classes and interfaces of <see cref="Clr"/>, nearest first.</summary>
    public EquatableArray<string> Bases { get; init; }

    public EquatableArray<string> IgnoredFields { get; init; }

    public EquatableArray<string> IgnoredMembers { get; init; }
}

/// <summary>An interface or union.</summary>
internal sealed record AbstractModel(
    string Name, string Clr, string? Description, bool IsUnion, EquatableArray<FieldModel> Fields, EquatableArray<string> Bases);

/// <summary>An input object type and how its CLR value is made.</summary>
internal sealed record InputModel
{
    public required string Name { get; init; }

    public required string Clr { get; init; }

    public string? Description { get; init; }

    public bool IsOneOf { get; init; }

    public EquatableArray<InputFieldModel> Fields { get; init; }

    public required Construction Construction { get; init; }
}

/// <summary>An enum type.</summary>
internal sealed record EnumModel(string Name, string Clr, string? Description, EquatableArray<EnumValueModel> Values);

/// <summary>A value of an enum type.</summary>
internal sealed record EnumValueModel(string Name, string Member, string? Description, string? DeprecationReason);

/// <summary>A class that is written into events as a JSON object.</summary>
internal sealed record MessageObject(string Clr, EquatableArray<MessageProperty> Properties, Construction Construction);

/// <summary>A property of a <see cref="MessageObject"/>.</summary>
internal sealed record MessageProperty(string Member, string JsonName, TypeRef Type);

/// <summary>How an instance is made of its members' values.</summary>
/// <param name="ConstructorMembers">The members that the constructor takes, in its order.</param>
/// <param name="InitializedMembers">The members that only an object initializer can set: <c>init</c> and <c>required</c>.</param>
/// <param name="AssignedMembers">The members with a setter; left alone where there is no value.</param>
internal sealed record Construction(
    EquatableArray<string> ConstructorMembers, EquatableArray<string> InitializedMembers, EquatableArray<string> AssignedMembers)
{
    public bool Sets(string member) =>
        ConstructorMembers.Contains(member) || InitializedMembers.Contains(member) || AssignedMembers.Contains(member);
}

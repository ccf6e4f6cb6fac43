namespace GraphQLSubs.Generators.Model;

/// <summary>
/// What one class contributes: its own fields and every type they lead to. Several fragments may describe a type; they
/// are merged by <see cref="SchemaModel"/>.
/// </summary>
internal sealed record SchemaFragment
{
    public EquatableArray<ObjectPart> Objects { get; init; }

    public EquatableArray<AbstractModel> Abstracts { get; init; }

    public EquatableArray<InputModel> Inputs { get; init; }

    public EquatableArray<EnumModel> Enums { get; init; }

    public EquatableArray<TypeRef> Messages { get; init; }

    public EquatableArray<MessageObject> MessageObjects { get; init; }

    public bool IsEmpty => Objects.Count + Abstracts.Count + Inputs.Count + Enums.Count == 0;
}

/// <summary>A fragment with what is wrong in it and where its members stand; places move with every edit, fragments do not.</summary>
internal sealed record Discovered(SchemaFragment Fragment, EquatableArray<Problem> Problems, EquatableArray<MemberPlace> Places);

/// <summary>Where the member behind a field or type stands.</summary>
/// <param name="Owner">The contributing class of a field; of a type, nothing.</param>
/// <param name="Name">The member's field name, or the type's name in SDL and its class.</param>
/// <param name="Place">Where.</param>
internal sealed record MemberPlace(string Owner, string Name, Place? Place);

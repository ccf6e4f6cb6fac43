namespace GraphQLSubs.Differential.Generation;

/// <summary>A type as a field or argument names it: <see cref="Item"/> is set for lists.</summary>
internal sealed record GeneratedType(string Name, GeneratedType? Item = null, bool IsRequired = false)
{
    public override string ToString() => (Item is null ? Name : $"[{Item}]") + (IsRequired ? "!" : "");
}

/// <summary>An argument or input field.</summary>
internal sealed record GeneratedInput(string Name, GeneratedType Type, string? Default)
{
    public override string ToString() => $"{Name}: {Type}{(Default is null ? "" : $" = {Default}")}";
}

/// <summary>A field of an object or interface.</summary>
internal sealed record GeneratedField(string Name, GeneratedType Type, IReadOnlyList<GeneratedInput> Arguments)
{
    public override string ToString() =>
        $"{Name}{(Arguments.Count == 0 ? "" : $"({string.Join(", ", Arguments)})")}: {Type}";
}

/// <summary>An object, interface or union: unions have no fields.</summary>
internal sealed record GeneratedComposite(string Name, IReadOnlyList<GeneratedField> Fields, IReadOnlyList<string> Possible, string Sdl);

/// <summary>An input object.</summary>
internal sealed record GeneratedInputObject(string Name, IReadOnlyList<GeneratedInput> Fields, bool IsOneOf);

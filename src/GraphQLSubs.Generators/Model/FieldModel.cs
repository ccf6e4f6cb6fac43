namespace GraphQLSubs.Generators.Model;

/// <summary>A field of an object type or interface.</summary>
internal sealed record FieldModel
{
    public required string Name { get; init; }

    /// <summary>The C# member it comes from.</summary>
    public required string Member { get; init; }

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public required TypeRef Type { get; init; }

    public EquatableArray<InputFieldModel> Arguments { get; init; }

    public required MemberCall Call { get; init; }

    /// <summary>For a field of the subscription type.</summary>
    public SubscriptionModel? Subscription { get; init; }
}

/// <summary>An argument or a field of an input object.</summary>
internal sealed record InputFieldModel
{
    public required string Name { get; init; }

    /// <summary>The C# property of an input object's field.</summary>
    public string Member { get; init; } = "";

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The default as a GraphQL literal.</summary>
    public string? DefaultValue { get; init; }
}

/// <summary>Where the events of a subscription field come from.</summary>
internal sealed record SubscriptionModel(string MessageClr, EquatableArray<TopicSegment> Topic, EquatableArray<ParameterModel> Arguments)
{
    /// <summary>The method that says which topic it is, where there is one.</summary>
    public MemberCall? Source { get; init; }
}

/// <summary>A piece of a topic: text, or the value of an argument.</summary>
/// <param name="Text">The text; for an argument nothing.</param>
/// <param name="Argument">The position in <see cref="SubscriptionModel.Arguments"/>; -1 for text.</param>
internal readonly record struct TopicSegment(string Text, int Argument)
{
    public bool IsArgument => Argument >= 0;
}

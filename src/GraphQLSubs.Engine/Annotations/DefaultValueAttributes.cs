namespace GraphQLSubs.Types;

/// <summary>The default of an argument or input field.</summary>
/// <param name="value">The value as C# writes it; an enum as its member.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;
}

/// <summary>The default of an argument or input field as GraphQL writes it: <c>{ limit: 10 }</c>.</summary>
/// <param name="syntax">The literal.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueSyntaxAttribute(string syntax) : Attribute
{
    /// <summary>The literal.</summary>
    public string Syntax { get; } = syntax;
}

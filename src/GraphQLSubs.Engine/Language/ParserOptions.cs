namespace GraphQLSubs.Language;

/// <summary>The limits of the parser. A document beyond one is a <see cref="SyntaxException"/> at the token that crosses it.</summary>
public sealed record ParserOptions
{
    /// <summary>For documents of clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For documents of the program itself, such as its schema: any number of tokens.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = int.MaxValue };

    /// <summary>The most tokens of a document, comments not counted; 15,000 where nothing else is said.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>
    /// The deepest nesting of selection sets, lists and objects in each other; 200 where nothing else is said. Whatever is said,
    /// parsing stops with the same error before the thread's stack ends.
    /// </summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Accepts <c>{ }</c> as a selection set, as drafts after September 2025 do. Off where nothing else is said.</summary>
    public bool AllowEmptySelectionSets { get; init; }
}

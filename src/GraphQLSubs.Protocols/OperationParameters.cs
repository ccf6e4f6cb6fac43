namespace GraphQLSubs.Protocols;

/// <summary>
/// What a client asks to execute, the same over every protocol:
/// <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters">Request Parameters</see>.
/// </summary>
public sealed record OperationParameters
{
    /// <summary>The document's text; null: <see cref="PersistedQuery"/> names it.</summary>
    public required string? Query { get; init; }

    /// <summary>The document's name; null: the client gave none.</summary>
    public PersistedQuery? PersistedQuery { get; init; }

    /// <summary>Which operation of the document; null: the only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: one JSON object in UTF-8, a slice of the message; empty: none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>The extensions: one JSON object in UTF-8, a slice of the message; empty: none.</summary>
    public ReadOnlyMemory<byte> Extensions { get; init; }
}

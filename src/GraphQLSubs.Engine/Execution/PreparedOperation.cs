using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;

namespace GraphQLSubs.Execution;

/// <summary>An operation that was parsed, validated and planned; immutable and shared between requests.</summary>
public abstract class PreparedOperation
{
    /// <summary>The document's text.</summary>
    public abstract string Document { get; }

    /// <summary>The SHA-256 of the document's UTF-8 text in lower-case hexadecimal: 64 characters.</summary>
    public abstract string DocumentHash { get; }

    /// <summary>The operation's name, if it has one.</summary>
    public abstract string? Name { get; }

    /// <summary>Query, mutation or subscription.</summary>
    public abstract OperationType Type { get; }

    /// <summary>Whether a selected field's value may depend on who asks; if not, its results can be shared.</summary>
    public abstract bool DependsOnUser { get; }

    /// <summary>What of the global state a selected field's value may depend on.</summary>
    public abstract StateDependency DependsOnState { get; }
}

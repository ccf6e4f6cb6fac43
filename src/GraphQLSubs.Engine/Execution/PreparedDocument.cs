using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>A document that was parsed and validated, and its operations as far as they were asked for.</summary>
internal sealed class PreparedDocument(Schema schema, string text, DocumentNode document)
{
    private readonly string _hash = DocumentHash.Of(text);
    private readonly ConcurrentDictionary<OperationDefinitionNode, Operation> _operations = new();

    // The last of several fragments of one name, as in the reference implementation; validation forbids them.
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .GroupBy(static fragment => fragment.Name.Value)
        .ToFrozenDictionary(static group => group.Key, static group => group.Last(), StringComparer.Ordinal);

    public string Text => text;

    /// <summary><see href="https://spec.graphql.org/September2025/#GetOperation()">GetOperation</see>.</summary>
    public bool TryGetOperation(
        string? name, [NotNullWhen(true)] out Operation? operation, [NotNullWhen(false)] out IError? error)
    {
        OperationDefinitionNode? found = null;
        operation = null;
        error = null;

        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode candidate || (name is not null && candidate.Name?.Value != name))
            {
                continue;
            }

            if (name is null && found is not null)
            {
                error = NewError("Must provide operation name if query contains multiple operations.");
                return false;
            }

            found = candidate;
        }

        if (found is null)
        {
            error = NewError(name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\".");
            return false;
        }

        if (!_operations.TryGetValue(found, out operation))
        {
            operation = _operations.GetOrAdd(found, new Operation(schema, found, _fragments, text, _hash));
        }

        return true;
    }

    private static IError NewError(string message) =>
        ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.OperationNotFound).Build();
}

using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators;

/// <summary>Makes an assembly's GraphQL schema from its annotated classes.</summary>
[Generator]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}

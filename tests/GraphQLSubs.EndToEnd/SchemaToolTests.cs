using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd;

/// <summary>The tools that read schema/schema.graphql before a front end runs.</summary>
public sealed class SchemaToolTests
{
    [Fact]
    public async Task Relay_compiles_the_operations_to_the_artifacts_that_are_committed()
    {
        await NodePackages.RunAsync("relay-compiler", "--validate");
    }

    [Fact]
    public async Task Codegen_writes_typed_documents_that_compile_strictly()
    {
        await NodePackages.RunAsync("graphql-codegen", "--config", "codegen/codegen.yml");

        await NodePackages.RunAsync("tsc", "--project", "codegen");
    }
}

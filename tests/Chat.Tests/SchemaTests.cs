using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace Chat.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void The_exported_schema_is_what_the_code_says()
    {
        var path = Repository.PathOf("schema/schema.graphql");
        var printed = ChatFixture.CreateSchema().ToString().TrimEnd('\n') + "\n";

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, printed);
        }

        printed.ShouldBe(File.ReadAllText(path), "Export it again: dotnet run --project src/Chat.Local -- schema export --output schema/schema.graphql");
    }
}

using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class ModuleTests
{
    [Fact]
    public void The_registration_is_named_after_the_assembly() =>
        Generation.Run("[QueryType] public static class Q { public static int A => 1; }").Source("SnippetsTypes").ShouldContain(" AddSnippetsTypes(this ");

    [Fact]
    public void The_module_attribute_renames_it()
    {
        var generation = Generation.Run("[assembly: Module(\"CatalogTypes\")] [QueryType] public static class Q { public static int A => 1; }");
        generation.Source("CatalogTypes").ShouldContain(" AddCatalogTypes(this ");
    }

    [Fact]
    public void An_assembly_without_annotations_gets_nothing() =>
        Should.Throw<InvalidOperationException>(() => Generation.Run("class C;").Source("Schema"));
}

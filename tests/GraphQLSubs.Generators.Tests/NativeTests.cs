using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class NativeTests
{
    [Fact]
    public async Task Compiled_ahead_of_time_the_features_answer_the_same_bytes()
    {
        var native = await NativeProgram.AotCheck.RunAsync();
        var managed = await Managed.RunAsync("GraphQLSubs.AotCheck");

        native.ShouldBe(managed);
        native.ShouldContain("\"onEverything\"");
        native.ShouldContain("puppies 21 11; puppies 2 1; of 2 1");
        native.ShouldContain("\"__typename\": \"Poem\"");
    }
}

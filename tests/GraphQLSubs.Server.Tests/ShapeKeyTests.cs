using GraphQLSubs.Server.Messages;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

public sealed class ShapeKeyTests
{
    [Fact]
    public void A_key_is_22_characters_and_always_the_same()
    {
        var key = ShapeKey.Of("hash", "A", "{}", "Message", null);

        key.Length.ShouldBe(22);
        key.ShouldBe(ShapeKey.Of("hash", "A", "{}", "Message", null));
    }

    [Fact]
    public void Every_part_counts_and_none_runs_into_the_next()
    {
        string[] keys =
        [
            ShapeKey.Of("hash", "A", "{}", "Message", "p"),
            ShapeKey.Of("hash2", "A", "{}", "Message", "p"),
            ShapeKey.Of("hash", "B", "{}", "Message", "p"),
            ShapeKey.Of("hash", "A", "{ }", "Message", "p"),
            ShapeKey.Of("hash", "A", "{}", "Other", "p"),
            ShapeKey.Of("hash", "A", "{}", "Message", "q"),
            ShapeKey.Of("hash", null, "{}", "Message", "p"),
            ShapeKey.Of("hash", "", "{}", "Message", "p"),
            ShapeKey.Of("hash", "A", null, "Message", "p"),
            ShapeKey.Of("hash", "A", "{}", "Message", null),
            ShapeKey.Of("hash", "A{}", "", "Message", "p"),
        ];

        keys.ShouldBeUnique();
    }
}

using GraphQLSubs.Server.Messages;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

public sealed class ShapeKeyTests
{
    [Fact]
    public void A_key_is_22_characters_and_always_the_same()
    {
        var key = ShapeKey.Of("hash", "A", "{}", "Message", null, null);

        key.Length.ShouldBe(22);
        key.ShouldBe(ShapeKey.Of("hash", "A", "{}", "Message", null, null));
    }

    [Fact]
    public void Every_part_counts_and_none_runs_into_the_next()
    {
        string[] keys =
        [
            ShapeKey.Of("hash", "A", "{}", "Message", "p", null),
            ShapeKey.Of("hash2", "A", "{}", "Message", "p", null),
            ShapeKey.Of("hash", "B", "{}", "Message", "p", null),
            ShapeKey.Of("hash", "A", "{ }", "Message", "p", null),
            ShapeKey.Of("hash", "A", "{}", "Other", "p", null),
            ShapeKey.Of("hash", "A", "{}", "Message", "q", null),
            ShapeKey.Of("hash", null, "{}", "Message", "p", null),
            ShapeKey.Of("hash", "", "{}", "Message", "p", null),
            ShapeKey.Of("hash", "A", null, "Message", "p", null),
            ShapeKey.Of("hash", "A", "{}", "Message", null, null),
            ShapeKey.Of("hash", "A{}", "", "Message", "p", null),
            ShapeKey.Of("hash", "A", "{}", "Message", "p", "{}"),
            ShapeKey.Of("hash", "A", "{}", "Message", null, "p"),
        ];

        keys.ShouldBeUnique();
    }
}

using Chat.Messages;
using Shouldly;
using Xunit;

namespace Chat.Tests;

public sealed class SortableMessageIdSourceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly SortableMessageIdSource _ids = new();

    [Fact]
    public void Ids_of_one_millisecond_sort_as_they_were_made_beyond_what_one_can_count()
    {
        var ids = Enumerable.Range(0, 70_000).Select(_ => _ids.Next(Noon)).ToList();

        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids.ShouldBeUnique();
    }

    [Fact]
    public void A_clock_that_goes_back_does_not_reorder_ids()
    {
        var first = _ids.Next(Noon);
        var second = _ids.Next(Noon.AddMinutes(-1));

        string.CompareOrdinal(first, second).ShouldBeLessThan(0);
    }

    [Fact]
    public void Two_processes_make_different_ids() =>
        new SortableMessageIdSource().Next(Noon).ShouldNotBe(_ids.Next(Noon));
}

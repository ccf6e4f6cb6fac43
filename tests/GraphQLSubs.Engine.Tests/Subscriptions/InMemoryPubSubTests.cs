using GraphQLSubs.Execution;
using GraphQLSubs.Subscriptions;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Subscriptions;

public sealed class InMemoryPubSubTests
{
    private readonly InMemoryPubSub _pubSub = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_are_read_in_the_order_in_which_they_were_published_by_all_who_listen()
    {
        var streams = new[] { await SubscribeAsync<int>(), await SubscribeAsync<int>() };

        await SendAsync(1, 2, 3);
        await _pubSub.CompleteAsync("t");

        (await ReadAsync(streams[0])).ShouldBe([1, 2, 3]);
        (await ReadAsync(streams[1])).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task What_was_published_before_the_stream_was_opened_is_not_read()
    {
        await SendAsync(1);
        var stream = await SubscribeAsync<int>();
        await SendAsync(2);
        await _pubSub.CompleteAsync("t");

        (await ReadAsync(stream)).ShouldBe([2]);
    }

    [Fact]
    public async Task Topics_are_compared_exactly()
    {
        var stream = await SubscribeAsync<int>();

        await _pubSub.SendAsync("T", 1, Cancellation);
        await _pubSub.CompleteAsync("t ");
        await SendAsync(2);
        await _pubSub.CompleteAsync("t");

        (await ReadAsync(stream)).ShouldBe([2]);
    }

    [Fact]
    public async Task Messages_of_another_type_pass_by()
    {
        var numbers = await SubscribeAsync<int>();
        var texts = await SubscribeAsync<string?>();

        await SendAsync(1);
        await _pubSub.SendAsync("t", "one", Cancellation);
        await _pubSub.SendAsync<string?>("t", null, Cancellation);
        await _pubSub.CompleteAsync("t");

        (await ReadAsync(numbers)).ShouldBe([1]);
        (await ReadAsync(texts)).ShouldBe(["one", null]);
    }

    [Theory]
    [InlineData(TopicBufferFullMode.DropOldest, new[] { 3, 4, 5, 6, 7, 8, 9, 10 })]
    [InlineData(TopicBufferFullMode.DropNewest, new[] { 1, 2, 3, 4, 5, 6, 7, 10 })]
    [InlineData(TopicBufferFullMode.DropWrite, new[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    public async Task Who_reads_slowly_loses_events_and_delays_nobody(TopicBufferFullMode mode, int[] expected)
    {
        var slow = await _pubSub.SubscribeAsync<int>("t", 8, mode, Cancellation);
        var roomy = await SubscribeAsync<int>();

        var sending = SendAsync([.. Enumerable.Range(1, 10)]);
        sending.IsCompletedSuccessfully.ShouldBeTrue();
        await _pubSub.CompleteAsync("t");

        (await ReadAsync(slow)).ShouldBe(expected);
        (await ReadAsync(roomy)).ShouldBe(Enumerable.Range(1, 10));
    }

    [Fact]
    public async Task The_options_say_how_large_a_buffer_is()
    {
        var pubSub = new InMemoryPubSub(new SubscriptionOptions { TopicBufferCapacity = 8, TopicBufferFullMode = TopicBufferFullMode.DropWrite });
        var stream = await pubSub.SubscribeAsync<int>("t", Cancellation);

        for (var number = 0; number < 100; number++)
        {
            await pubSub.SendAsync("t", number, Cancellation);
        }

        await pubSub.CompleteAsync("t");

        (await ReadAsync(stream)).ShouldBe(Enumerable.Range(0, 8));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await pubSub.SubscribeAsync<int>("t", 7, null, Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_025)]
    public async Task A_topic_has_1_to_1024_bytes(int bytes)
    {
        var topic = new string('t', bytes);

        await Should.ThrowAsync<ArgumentException>(async () => await _pubSub.SubscribeAsync<int>(topic, Cancellation));
        await Should.ThrowAsync<ArgumentException>(async () => await _pubSub.SendAsync(topic, 1, Cancellation));
        await Should.ThrowAsync<ArgumentException>(async () => await _pubSub.CompleteAsync(topic));
    }

    [Fact]
    public async Task Disposing_of_a_stream_ends_it_for_its_reader_and_forgets_it()
    {
        var stream = await SubscribeAsync<int>();
        var reading = ReadAsync(stream);
        reading.IsCompleted.ShouldBeFalse();

        await stream.DisposeAsync();
        await stream.DisposeAsync();

        (await reading.WaitAsync(TimeSpan.FromSeconds(10), Cancellation)).ShouldBeEmpty();
        _pubSub.HasSubscribers("t").ShouldBeFalse();
    }

    [Fact]
    public async Task A_completed_topic_can_be_opened_again()
    {
        var before = await SubscribeAsync<int>();
        await _pubSub.CompleteAsync("t");
        var after = await SubscribeAsync<int>();
        await before.DisposeAsync();

        await SendAsync(1);
        await _pubSub.CompleteAsync("t");

        (await ReadAsync(after)).ShouldBe([1]);
    }

    [Fact]
    public async Task While_others_come_and_go_nobody_misses_an_event_or_sees_another_order()
    {
        const int events = 2_000;
        var first = await _pubSub.SubscribeAsync<int>("t", events * 2, null, Cancellation);
        var second = await _pubSub.SubscribeAsync<int>("t", events * 2, null, Cancellation);

        var senders = Enumerable.Range(0, 2).Select(parity => Task.Run(
            () => SendAsync([.. Enumerable.Range(0, events).Select(number => (number * 2) + parity)]), Cancellation));
        var guests = Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                for (var visit = 0; visit < 500; visit++)
                {
                    var stream = await SubscribeAsync<int>();
                    var reading = ReadAsync(stream);
                    await stream.DisposeAsync();
                    (await reading).ShouldBeInOrderOf(parity: 0).ShouldBeInOrderOf(parity: 1);
                }
            },
            Cancellation));
        await Task.WhenAll([.. senders, .. guests]).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await _pubSub.CompleteAsync("t");

        var seen = await ReadAsync(first);
        seen.Count.ShouldBe(events * 2);
        seen.ShouldBeInOrderOf(parity: 0).ShouldBeInOrderOf(parity: 1);
        (await ReadAsync(second)).ShouldBe(seen);
        _pubSub.HasSubscribers("t").ShouldBeFalse();
    }

    private ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>() => _pubSub.SubscribeAsync<TMessage>("t", Cancellation);

    private async Task SendAsync(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await _pubSub.SendAsync("t", number, Cancellation);
        }
    }

    private static async Task<List<TMessage>> ReadAsync<TMessage>(ISourceStream<TMessage> stream) =>
        await stream.ReadEventsAsync().ToListAsync(Cancellation);
}

/// <summary>Each sender's numbers have one parity and rise.</summary>
file static class Order
{
    public static List<int> ShouldBeInOrderOf(this List<int> seen, int parity)
    {
        var ofOne = seen.Where(number => number % 2 == parity).ToArray();
        ofOne.ShouldBe(ofOne.Order());
        return seen;
    }
}

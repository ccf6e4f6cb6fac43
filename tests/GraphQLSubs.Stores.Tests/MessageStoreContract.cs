using Chat.Messages;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>What every message store of the chat does; two stores are open at once, as in two processes.</summary>
public abstract class MessageStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    protected abstract IMessageStore Store { get; }

    protected abstract IMessageStore OtherStore { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_room_where_nobody_has_said_anything_is_empty() =>
        (await Store.ReadLastAsync(NewRoom(), 50, Token)).ShouldBeEmpty();

    [Fact]
    public async Task A_message_is_read_as_it_was_written()
    {
        var message = Message(NewRoom(), 1) with { Text = "früh \"am\"\n🚀", SentAt = Noon.AddTicks(1_234_567) };

        await Store.AddAsync(message, Token);

        (await OtherStore.ReadLastAsync(message.Room, 1, Token)).ShouldBe([message]);
    }

    [Fact]
    public async Task The_last_messages_come_oldest_first()
    {
        var room = NewRoom();
        for (var number = 1; number <= 5; number++)
        {
            await Store.AddAsync(Message(room, number), Token);
        }

        (await OtherStore.ReadLastAsync(room, 3, Token)).ShouldBe([Message(room, 3), Message(room, 4), Message(room, 5)]);
        (await OtherStore.ReadLastAsync(room, 5, Token)).Count.ShouldBe(5);
        (await OtherStore.ReadLastAsync(room, 6, Token)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Two_hundred_messages_of_the_greatest_length_are_read_at_once()
    {
        var room = NewRoom();
        var text = new string('語', 4000);
        for (var number = 1; number <= 200; number++)
        {
            await Store.AddAsync(Message(room, number) with { Text = text }, Token);
        }

        (await OtherStore.ReadLastAsync(room, 200, Token)).Select(message => message.Id)
            .ShouldBe(Enumerable.Range(1, 200).Select(number => Message(room, number).Id));
    }

    [Fact]
    public async Task Rooms_are_listed_by_their_latest_message()
    {
        var (first, second) = (NewRoom(), NewRoom());
        await Store.AddAsync(Message(first, 1), Token);
        await Store.AddAsync(Message(second, 2), Token);
        await Store.AddAsync(Message(first, 3), Token);

        (await ReadRoomsAsync(first, second)).ShouldBe([new(first, 2, Message(first, 3)), new(second, 1, Message(second, 2))]);
    }

    [Fact]
    public async Task A_message_that_was_overtaken_is_counted_but_is_not_the_latest()
    {
        var room = NewRoom();
        await Store.AddAsync(Message(room, 2), Token);

        await OtherStore.AddAsync(Message(room, 1), Token);

        (await ReadRoomsAsync(room)).ShouldBe([new(room, 2, Message(room, 2))]);
        (await Store.ReadLastAsync(room, 50, Token)).ShouldBe([Message(room, 1), Message(room, 2)]);
    }

    [Fact]
    public async Task A_message_that_is_added_twice_is_there_once()
    {
        var message = Message(NewRoom(), 1);

        await Store.AddAsync(message, Token);
        await OtherStore.AddAsync(message, Token);

        (await ReadRoomsAsync(message.Room)).ShouldBe([new(message.Room, 1, message)]);
    }

    [Fact]
    public async Task Messages_of_several_processes_at_once_are_all_counted_and_the_latest_is_the_latest()
    {
        var room = NewRoom();

        await Task.WhenAll(Enumerable.Range(1, 40).Select(number =>
            (number % 2 == 0 ? Store : OtherStore).AddAsync(Message(room, number), Token)));

        (await ReadRoomsAsync(room)).ShouldBe([new(room, 40, Message(room, 40))]);
        (await Store.ReadLastAsync(room, 200, Token)).Count.ShouldBe(40);
    }

    protected static Message NewMessage() => Message(NewRoom(), 1);

    private static string NewRoom() => Guid.NewGuid().ToString();

    private static Message Message(string room, int number) =>
        new($"{number:D8}", room, "Ada", $"message {number}", Noon.AddSeconds(number));

    protected async Task<Room[]> ReadRoomsAsync(params string[] rooms) =>
        [.. (await OtherStore.ReadRoomsAsync(Token)).Where(room => rooms.Contains(room.Id))];
}

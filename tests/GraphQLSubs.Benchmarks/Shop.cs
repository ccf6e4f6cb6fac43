using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Benchmarks;

/// <summary>The schema that is measured, with the resolvers that the generator would make of such records.</summary>
internal static class Shop
{
    private static readonly Item[] Items = [.. Enumerable.Range(0, 1_000).Select(static i => new Item(
        $"item-{i}", $"Item {i}", "A thing that one can buy", 9.95 + i, i, i % 2 == 0, "red", null, 0.25 * i, i % 5))];

    private static readonly Nested Deep =
        Enumerable.Range(1, 20).Reverse().Aggregate((Nested?)null, static (next, level) => new Nested(level, next))!;

    public static Message Event { get; } = new("m-1", "lobby", "ada", "Hello, \"world\"", "2026-01-01T00:00:00Z");

    public static Schema Schema { get; } = CreateSchema();

    private static Schema CreateSchema()
    {
        var builder = new SchemaBuilder().AddDocument(Documents.Schema)
            .AddResolver("Query", "flat", FieldResolver.FromPure(static _ => Items[0]))
            .AddResolver("Query", "items", FieldResolver.FromPure(static _ => Items))
            .AddResolver("Query", "nested", FieldResolver.FromPure(static _ => Deep))
            .AddResolver("Subscription", "messageSent", FieldResolver.FromPure(static context => context.EventMessage));

        Add<Nested>("level", static nested => nested.Level);
        Add<Nested>("next", static nested => nested.Next);

        Add<Item>("id", static item => item.Id);
        Add<Item>("name", static item => item.Name);
        Add<Item>("description", static item => item.Description);
        Add<Item>("price", static item => item.Price);
        Add<Item>("stock", static item => item.Stock);
        Add<Item>("isAvailable", static item => item.IsAvailable);
        Add<Item>("color", static item => item.Color);
        Add<Item>("brand", static item => item.Brand);
        Add<Item>("weight", static item => item.Weight);
        Add<Item>("rating", static item => item.Rating);

        Add<Message>("id", static message => message.Id);
        Add<Message>("room", static message => message.Room);
        Add<Message>("author", static message => message.Author);
        Add<Message>("text", static message => message.Text);
        Add<Message>("sentAt", static message => message.SentAt);

        return builder.Build();

        void Add<T>(string field, Func<T, object?> read) =>
            builder.AddResolver(typeof(T).Name, field, FieldResolver.FromProperty(parent => read((T)parent!)));
    }

    internal sealed record Item(
        string Id,
        string Name,
        string? Description,
        double Price,
        int Stock,
        bool IsAvailable,
        string Color,
        string? Brand,
        double? Weight,
        int Rating);

    internal sealed record Nested(int Level, Nested? Next);

    internal sealed record Message(string Id, string Room, string Author, string Text, string SentAt);
}

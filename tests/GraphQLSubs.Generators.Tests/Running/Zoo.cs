using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;
using GraphQLSubs.Types.Relay;

[assembly: GraphQLSubs.Module("ZooTypes")]

namespace GraphQLSubs.Generators.Tests.Running;

/// <summary>Classes that the generator compiles into this assembly: what the driver's tests read, these run.</summary>
public interface IAnimal
{
    string Name { get; }
}

[ObjectType]
public sealed record Dog([property: ID] int Id, string Name, Size Size) : IAnimal
{
    public string Bark(int times = 1) => string.Concat(Enumerable.Repeat("wau", times));
}

[ObjectType]
public class Cat : IAnimal
{
    public string Name => "Minka";
}

/// <summary>Not in the schema by itself: it is a Cat to GraphQL.</summary>
public sealed class Kitten : Cat;

public enum Size
{
    Small,
    VeryLarge,
}

public sealed record AnimalInput(string Name, Size Size = Size.VeryLarge, IReadOnlyList<Size>? Others = null);

public sealed class FilterInput
{
    public string? Text { get; set; } = "initial";

    public required int? Limit { get; init; }

    public Optional<string?> Note { get; set; }

    public List<FilterInput>? And { get; set; }
}

[OneOf]
public sealed record PickInput(string? ByName, int? ByNumber);

[ExtendObjectType<Dog>]
public sealed class DogFields(IKeeper keeper)
{
    public string Keeper([Parent] Dog dog) => $"{keeper.Name} keeps {dog.Name}";
}

public interface IKeeper
{
    string Name { get; }
}

public static class Keeper
{
    [Query]
    internal static string GetKeeperOf(string animal) => $"keeper of {animal}";
}

[QueryType]
public static class ZooQueries
{
    public static IReadOnlyList<IAnimal> Animals => [new Dog(7, "Bello", Size.Small), new Kitten()];

    public static Dog Dog => new(7, "Bello", Size.VeryLarge);

    public static async Task<Size?> SizeAsync(Size? size)
    {
        await Task.Yield();
        return size;
    }

    public static List<Size?> Sizes(List<Size?> sizes) => sizes;

    public static string Describe(AnimalInput animal) =>
        $"{animal.Name} {animal.Size} {string.Join('+', animal.Others ?? [])}";

    public static string Filter(FilterInput filter) =>
        $"{filter.Text} {filter.Limit} {(filter.Note.HasValue ? filter.Note.Value ?? "null" : "absent")} {filter.And?.Count}";

    public static string Pick(PickInput pick) => pick.ByName ?? pick.ByNumber!.Value.ToString(CultureInfo.InvariantCulture);

    public static string Ids([ID] Guid guid, [ID] int number, [ID] long? large, [ID] IReadOnlyList<Guid> many) =>
        $"{guid} {number} {large?.ToString(CultureInfo.InvariantCulture) ?? "none"} {many.Count}";

    public static string Given(Optional<int?> value) => value.HasValue ? value.Value?.ToString(CultureInfo.InvariantCulture) ?? "null" : "absent";

    public static string Scalars(
        float single, DateTime dateTime, DateTimeOffset offset, DateOnly date, TimeOnly time, TimeSpan span, Uri uri, byte[] bytes,
        JsonElement any, decimal exact, ulong large) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{single} {dateTime:O} {offset:O} {date:O} {time:O} {span} {uri} {bytes.Length} {any.GetProperty("a")} {exact} {large}");

    public static int Total(int[] array, ISet<int> set, ImmutableArray<int> immutable, IReadOnlyList<IReadOnlyList<int>> nested) =>
        array.Sum() + set.Sum() + immutable.Sum() + nested.Sum(inner => inner.Sum());

    public static string? Keeper(IKeeper? keeper) => keeper?.Name;

    public static string User(ClaimsPrincipal user, ClaimsPrincipal? maybe, IResolverContext context) =>
        $"{user.Identity?.IsAuthenticated} {maybe is null} {context.Field.Name}";

    [Obsolete("Still there.")]
    public static Dictionary<string, int> Counts => new() { ["dogs"] = 2 };
}

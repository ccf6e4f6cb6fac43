using GraphQLSubs.DataLoaders;
using GraphQLSubs.Types;

namespace GraphQLSubs.Generators.Tests.Running;

/// <summary>A dog of the kennel: number 21 is a daughter of number 2.</summary>
public sealed record Puppy(int Number)
{
    public string Name() => $"p{Number}";
}

/// <summary>The calls of loaders in one scope.</summary>
public sealed class CallLog
{
    private readonly List<string> _calls = [];

    public void Add(string call)
    {
        lock (_calls)
        {
            _calls.Add(call);
        }
    }

    public override string ToString()
    {
        lock (_calls)
        {
            return string.Join("; ", _calls);
        }
    }
}

public static class KennelLoaders
{
    [DataLoader]
    public static async Task<IReadOnlyDictionary<int, Puppy>> GetPuppyByNumberAsync(
        IReadOnlyList<int> numbers, CallLog log, CancellationToken cancellationToken)
    {
        log.Add($"puppies {string.Join(' ', numbers)}");
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return numbers.Where(number => number > 0).ToDictionary(number => number, number => new Puppy(number));
    }

    [DataLoader]
    public static ILookup<int, Puppy> GetPuppiesOfMother(IReadOnlyList<int> mothers, CallLog log)
    {
        log.Add($"of {string.Join(' ', mothers)}");
        return mothers.Where(mother => mother < 10).SelectMany(mother => new[] { 1, 2 }, (mother, index) => (mother, index))
            .ToLookup(pair => pair.mother, pair => new Puppy((pair.mother * 10) + pair.index));
    }

    /// <summary>Asks another loader: a mother's age is that of her children and more.</summary>
    [DataLoader("Age", AccessModifier = DataLoaderAccessModifier.Internal)]
    internal static async ValueTask<int> ReadAgeAsync(string name, IPuppyByNumberDataLoader puppies)
    {
        var puppy = await puppies.LoadRequiredAsync(int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));
        return 10 - puppy.Name().Length;
    }

    [DataLoader(ServiceScope = DataLoaderServiceScope.DataLoaderScope)]
    public static string Home(int key, CallLog log)
    {
        log.Add("in another scope");
        return $"home {key}";
    }
}

[ObjectType<Puppy>]
internal static class PuppyFields
{
    public static async Task<Puppy?> GetMotherAsync([Parent] Puppy puppy, IPuppyByNumberDataLoader puppies, CancellationToken cancellationToken) =>
        await puppies.LoadAsync(puppy.Number / 10, cancellationToken);

    public static async Task<IReadOnlyList<Puppy>> GetPuppiesAsync([Parent] Puppy puppy, PuppiesOfMotherDataLoader puppies) =>
        await puppies.LoadAsync(puppy.Number) ?? [];

    public static Task<int> GetAgeAsync([Parent] Puppy puppy, IAgeDataLoader ages) => ages.LoadAsync(puppy.Name());

    public static Task<string?> GetHomeAsync([Parent] Puppy puppy, IHomeDataLoader homes) => homes.LoadAsync(puppy.Number);
}

[QueryType]
public static class KennelQueries
{
    public static IReadOnlyList<Puppy> Puppies => [new(211), new(212), new(111)];

    public static Task<Puppy> GetPuppyAsync(int number, IPuppyByNumberDataLoader puppies) => puppies.LoadRequiredAsync(number);
}

[SubscriptionType]
public static class KennelSubscriptions
{
    [Subscribe]
    public static Puppy OnPuppy([EventMessage] Puppy puppy) => puppy;
}

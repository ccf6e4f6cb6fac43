using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Merging;

/// <summary>
/// What is wrong only between classes: two members that make one field, two classes that make one type. HotChocolate says so when
/// the program starts; here the compiler does, with both places.
/// </summary>
internal static class Collisions
{
    public static IEnumerable<Problem> Find(IReadOnlyCollection<Discovered> discovered)
    {
        var places = discovered.SelectMany(d => d.Places).Distinct().ToList();
        return Fields(discovered, places).Concat(Types(places));
    }

    /// <summary>Loaders of one name in one namespace.</summary>
    public static IEnumerable<Problem> FindDataLoaders(IEnumerable<DiscoveredDataLoader> discovered)
    {
        foreach (var group in discovered.Where(loader => loader.Model is not null).GroupBy(loader => loader.Model!.Clr))
        {
            var methods = group.OrderBy(loader => loader.Model!.Call.Class, StringComparer.Ordinal).ToList();

            for (var i = 1; i < methods.Count; i++)
            {
                yield return new Problem(
                    Rules.CollidingDataLoaders,
                    methods[i].Place,
                    [Method(methods[i]), group.Key.Replace("global::", ""), $"'{Method(methods[0])}' makes it too"],
                    methods[0].Place);
            }
        }

        static string Method(DiscoveredDataLoader loader) => Shown(loader.Model!.Call.Class, loader.Model.Call.Member);
    }

    /// <summary>Fields of one type from one source: an extension may replace the type's own, not another extension's.</summary>
    private static IEnumerable<Problem> Fields(IReadOnlyCollection<Discovered> discovered, List<MemberPlace> places)
    {
        var fields = discovered
            .SelectMany(d => d.Fragment.Objects)
            .Distinct()
            .SelectMany(part => part.Fields.Select(field => (
                Type: part.Clr.Length > 0 ? part.Clr : part.Name, part.Source, part.Contributor, field.Name, field.Member)))
            .GroupBy(field => (field.Type, field.Source, field.Name));

        foreach (var group in fields)
        {
            var members = group.OrderBy(field => field.Contributor, StringComparer.Ordinal).ToList();

            for (var i = 1; i < members.Count; i++)
            {
                var (first, second) = (PlacesOf(places, members[0].Contributor, group.Key.Name), PlacesOf(places, members[i].Contributor, group.Key.Name));
                yield return new Problem(
                    Rules.CollidingFields,
                    second.LastOrDefault(),
                    [Shown(members[0].Contributor, members[0].Member), Shown(members[i].Contributor, members[i].Member), group.Key.Name],
                    first.FirstOrDefault());
            }
        }
    }

    private static IEnumerable<Problem> Types(List<MemberPlace> places)
    {
        var types = places.Where(place => place.Owner.Length == 0).GroupBy(place => place.Name.Split(' ')[0]);

        foreach (var group in types)
        {
            var classes = group.OrderBy(place => place.Name, StringComparer.Ordinal).ToList();

            for (var i = 1; i < classes.Count; i++)
            {
                yield return new Problem(
                    Rules.CollidingTypes,
                    classes[i].Place,
                    [Clr(classes[0]), Clr(classes[i]), group.Key],
                    classes[0].Place);
            }
        }
    }

    private static List<Place?> PlacesOf(List<MemberPlace> places, string owner, string field) =>
        [.. places.Where(place => place.Owner == owner && place.Name == field).Select(place => place.Place)];

    private static string Shown(string contributor, string member) => $"{contributor.Replace("global::", "")}.{member}";

    private static string Clr(MemberPlace place) => place.Name.Substring(place.Name.IndexOf(' ') + 1).Replace("global::", "");
}

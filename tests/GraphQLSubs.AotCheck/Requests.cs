using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Generators.Tests.Running;

namespace GraphQLSubs.AotCheck;

/// <summary>What is asked: each line for a feature that ahead-of-time compilation might break.</summary>
internal static class Requests
{
    public static (string Document, string? Variables)[] All { get; } =
    [
        ("{ dog { id name size keeper bark(times: 2) } animals { __typename name ... on Dog { size } } }", null),
        ("query($size: Size = SMALL, $skip: Boolean!) { size(size: $size) user @skip(if: $skip) }", """{"skip":true}"""),
        ("query($animal: AnimalInput!) { describe(animal: $animal) }", """{"animal":{"name":"x","others":["SMALL"]}}"""),
        ("""{ filter(filter: { text: "x", note: null, and: [{}] }) pick(pick: { byNumber: 3 }) given(value: 4) counts { key value } }""", null),
        ("""{ ids(guid: "0f8fad5b-d9cb-469f-a165-70867728950e", number: 3, many: []) keeper keeperOf(animal: "a") sizes(sizes: [SMALL, null]) }""", null),
        (
            """
            { scalars(single: 1.5, dateTime: "2026-11-22T10:00:00+01:00", offset: "2026-11-22T10:00:00+01:00", date: "2026-11-22",
              time: "09:30:00", span: "PT90S", uri: "https://example.com/", bytes: "AAEC", any: { a: 1 }, exact: 1.10, large: 18446744073709551615) }
            """,
            null),
        ("{ total(array: [1, 2], set: [3, 3], immutable: [4], nested: [[5], [6, 7]]) signed keys vault { content } }", null),
        ("{ __schema { types { kind name fields(includeDeprecated: true) { name isDeprecated args { name defaultValue } } enumValues { name } } } }", null),
        ("{ puppies { name mother { name age mother { name age puppies { name home } } } } }", null),
        ("{ tenant plain maybeTenant retries count roles fromContext local level(number: 1) { below { number } } levelLater(number: 2) { number } }", null),
        ("query($size: Size!) { size(size: $size) }", """{"size":"HUGE"}"""),
        ("{ nothing(here: 1) dog { bark(times: \"x\") } }", null),
        ("{ dog {", null),
    ];

    public static (string Document, Func<RequestExecutor, EventMessage> Message)[] Events { get; } =
    [
        ("subscription { onCount }", executor => executor.WriteEventMessage(7)),
        ("subscription { onTenant }", executor => executor.WriteEventMessage(6)),
        ("subscription { onGuarded }", executor => executor.WriteEventMessage(8)),
        ("""subscription { onRoom(room: "r", floor: 2, prefix: "p") }""", executor => executor.WriteEventMessage(9)),
        (
            """subscription { onEverything(flag: true, size: VERY_LARGE, price: 1.5, id: "0f8fad5b-d9cb-469f-a165-70867728950e", at: "2026-11-22") }""",
            executor => executor.WriteEventMessage(Everything())),
    ];

    private static Everything Everything() => new(
        "text 👋", null, true, 255, -128, -32768, 65535, int.MinValue, uint.MaxValue, long.MinValue, ulong.MaxValue, 0.1f, 1e300, 1.10m,
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), new DateTime(2026, 11, 22, 1, 2, 3, DateTimeKind.Utc),
        new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(2)), new DateOnly(2026, 11, 22), new TimeOnly(9, 30),
        TimeSpan.FromDays(1.5), new Uri("a/b?c", UriKind.Relative), Size.VeryLarge, null, Size.Small)
    {
        Items = [new Nested(1, null), null],
        Map = new Dictionary<string, List<int>> { ["a"] = [1, 2] },
        Set = new HashSet<int> { 3 },
        Bytes = [0, 1, 2],
        Any = JsonDocument.Parse("""{"a":[1,null]}""").RootElement,
    };
}

namespace GraphQLSubs.Differential.Fuzzing;

/// <summary>Documents that are small for what a careless engine would do with them.</summary>
internal static class HostileInputs
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["selections nest deeply"] = Repeat("{a", 5_000),
        ["selections nest deeply and close"] = Repeat("{keeper", 5_000) + "{name}" + Repeat("}", 5_000),
        ["lists nest deeply"] = $"{{gives(ints:{Repeat("[", 10_000)}",
        ["objects nest deeply"] = $"{{gives(filter:{Repeat("{nested:", 5_000)}",
        ["types nest deeply"] = $"query($a:{Repeat("[", 10_000)}",
        ["inline fragments nest deeply"] = Repeat("{...", 5_000),
        ["a field many times"] = $"{{keeper{{{Repeat(" name", 5_000)}}}}}",
        ["a field many times under many names"] = $"{{{Join(i => $"a{i}:when", 4_000)}}}",
        ["a field many times with arguments that differ"] = $"{{{Join(i => $"when(t:{i})", 2_000)}}}",
        ["a composite field many times"] = $"{{{Repeat("keeper{boss{boss{name}}}", 900)}}}",
        ["an unknown field many times"] = $"{{{Repeat("nam ", 10_000)}}}",
        ["an unknown argument many times"] = $"{{when({Join(i => $"t{i}:1", 4_000)})}}",
        ["an argument many times"] = $"{{when({Repeat("t:1 ", 4_000)})}}",
        ["a directive many times"] = $"{{otter {Repeat("@onField ", 4_000)}{{id}}}}",
        ["an unknown directive many times"] = $"{{when {Repeat("@x ", 5_000)}}}",
        ["variables that nobody uses"] = $"query({Join(i => $"$v{i}:Int", 3_000)}){{when}}",
        ["a variable many times"] = $"query({Repeat("$v:Int ", 3_000)}){{when}}",
        ["fragments that spread each other"] = $"{{keeper{{...F0}}}} {Join(i => $"fragment F{i} on Keeper{{{Join(other => $"...F{other}", 30)}}}", 30)}",
        ["fragments that double at each step"] = $"{{keeper{{...F0}}}} {Join(i => $"fragment F{i} on Keeper{{boss{{...F{i + 1}}}boss{{...F{i + 1}}}}}", 60)}fragment F60 on Keeper{{name}}",
        ["fragments that double without fields"] = $"{{keeper{{...F0}}}} {Join(i => $"fragment F{i} on Keeper{{...F{i + 1} ...on Keeper{{...F{i + 1}}}}}", 60)}fragment F60 on Keeper{{name}}",
        ["a long chain of fragments"] = $"{{keeper{{...F0}}}} {Join(i => $"fragment F{i} on Keeper{{...F{i + 1}}}", 1_000)}fragment F1000 on Keeper{{name}}",
        ["fragments that nobody spreads"] = Join(i => $"fragment F{i} on Keeper{{name}}", 2_000),
        ["operations of one name"] = Repeat("query A{when}", 2_000),
        ["an object's field many times"] = $"{{gives(filter:{{{Repeat("age:1 ", 3_000)}}})}}",
        ["a long name"] = $"{{{Repeat("a", 100_000)}}}",
        ["a long number"] = $"{{gives(int:{Repeat("9", 100_000)})}}",
        ["a long exponent"] = $"{{gives(float:1e{Repeat("9", 10_000)})}}",
        ["a long string"] = $"{{gives(string:\"{Repeat("\\u0041", 20_000)}\")}}",
        ["a long block string"] = $"{{gives(string:\"\"\"{Repeat("\n ", 50_000)}\"\"\")}}",
        ["a string that never ends"] = $"{{gives(string:\"{Repeat("a", 100_000)}",
        ["a block string that never ends"] = $"{{gives(string:\"\"\"{Repeat("\\\"\"\"", 30_000)}",
        ["many comments"] = Repeat("#\n", 100_000),
        ["many byte order marks"] = Repeat("\ufeff", 100_000),
        ["many quotes"] = Repeat("\"", 99_999),
        ["introspection that nests"] = $"{{__schema{{types{{{Repeat("fields{type{", 50)}name{Repeat("}}", 50)}}}}}}}",
    };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Join(Func<int, string> text, int count) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}

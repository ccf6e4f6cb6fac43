using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GraphQLSubs.Differential.HandWritten;

/// <summary>
/// Reads the files of <c>cases</c>, whose format <c>cases/README.md</c> tells: lines of settings, which begin with <c>@</c>, and one case
/// a line, <c>reason :: column :: …</c>.
/// </summary>
internal static partial class CaseReader
{
    private const string Separator = " :: ";

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "cases");

    /// <summary>The columns whose text is JSON.</summary>
    private static readonly string[] JsonColumns = ["variables", "root", "options"];

    /// <summary>All cases, in the order of files and lines.</summary>
    public static IReadOnlyList<HandWrittenCase> ReadAll() =>
    [
        .. Directory.EnumerateFiles(Folder, "*.cases", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    /// <summary>The names of the schemas.</summary>
    public static IEnumerable<string> SchemaNames =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Folder, "schemas")).Select(System.IO.Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    /// <summary>A schema of <c>cases/schemas</c>.</summary>
    public static string ReadSchema(string name) => File.ReadAllText(System.IO.Path.Combine(Folder, "schemas", $"{name}.graphql"));

    private static IEnumerable<HandWrittenCase> Read(string path)
    {
        var file = System.IO.Path.ChangeExtension(System.IO.Path.GetRelativePath(Folder, path), null).Replace('\\', '/');
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var number = 0;

        foreach (var line in File.ReadLines(path))
        {
            number++;

            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line.StartsWith("@each ", StringComparison.Ordinal))
            {
                var parts = line["@each ".Length..].Split(": ", 2);
                lists[parts[0]] = parts[1].Split(" ;; ");
            }
            else if (line.StartsWith('@'))
            {
                var parts = line[1..].Split(' ', 2);
                settings[parts[0]] = parts[1];
            }
            else
            {
                foreach (var (text, values) in Expand(line, lists))
                {
                    yield return Create($"{file}:{number.ToString(CultureInfo.InvariantCulture)}{values}", text, settings);
                }
            }
        }
    }

    /// <summary>One line for each combination of the values that its placeholders stand for.</summary>
    private static IEnumerable<(string Text, string Values)> Expand(string line, Dictionary<string, string[]> lists)
    {
        var placeholder = Placeholder().Matches(line).Select(static match => match.Groups[1].Value).FirstOrDefault(lists.ContainsKey);

        return placeholder is null
            ? [(line, string.Empty)]
            : lists[placeholder].SelectMany(value =>
                Expand(line.Replace($"<{placeholder}>", value, StringComparison.Ordinal), lists)
                    .Select(expanded => (expanded.Text, $" [{value}]{expanded.Values}")));
    }

    private static HandWrittenCase Create(string place, string line, Dictionary<string, string> settings)
    {
        var cells = line.Split(Separator);
        var columns = settings["columns"].Split(' ');

        if (cells.Length < 2 || cells.Length > columns.Length + 1)
        {
            throw new FormatException($"{place} has {cells.Length} columns, not 'reason :: {string.Join(Separator, columns)}'.");
        }

        var input = new JsonObject { ["kind"] = settings["kind"] };

        foreach (var (name, value) in settings.Where(static setting => setting.Key is not ("kind" or "columns" or "schema")))
        {
            input[name] = Value(name, value);
        }

        if (settings.TryGetValue("schema", out var schema))
        {
            input["sdl"] = ReadSchema(schema);
        }

        foreach (var (column, cell) in columns.Zip(cells.Skip(1)))
        {
            input[column] = Value(column, cell);
        }

        return new HandWrittenCase(place, cells[0], input.ToJsonString());
    }

    private static JsonNode? Value(string column, string text) =>
        JsonColumns.Contains(column) ? JsonNode.Parse(text) : Character().Replace(text.Replace('⏎', '\n'), static match =>
            ((char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("<([A-Za-z]+)>")]
    private static partial Regex Placeholder();

    [GeneratedRegex("‹([0-9A-F]{4})›")]
    private static partial Regex Character();
}

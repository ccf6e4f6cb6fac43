using System.Buffers;
using System.Text.Json;
using GraphQLSubs.Conformance.Kinds;

namespace GraphQLSubs.Conformance;

/// <summary>Runs all cases of a folder and prints a count for each file and each case that failed.</summary>
internal static class Runner
{
    /// <summary>The engine keeps to the September 2025 edition: where a later draft differs, the case is counted, not failed.</summary>
    private const string LaterDraft = "post-2025-09";

    /// <summary>Cases where the specification leaves the outcome to the service, or that are of a later draft: counted apart.</summary>
    private static readonly string[] TagsCountedApart = [LaterDraft, "result-coercion", "unvalidated"];

    public static IReadOnlyList<ICaseKind> AllKinds { get; } =
    [
        new CoerceKind(),
        new ExecuteKind(),
        new ExecuteSerialKind(),
        new IntrospectKind(),
        new ParseKind(),
        new PrintKind(),
        new ValidateKind(),
        new SdlValidateKind(),
        new SubscribeKind(),
    ];

    public static int Run(RunOptions options, TextWriter output)
    {
        var failed = false;

        foreach (var file in CaseFile.ReadAll(options.Directory))
        {
            if (options.Kinds.Count > 0 && !options.Kinds.Contains(file.Kind))
            {
                continue;
            }

            if (AllKinds.FirstOrDefault(kind => kind.Name == file.Kind) is not { } kind)
            {
                output.WriteLine($"{file.Kind}: unknown kind of cases");
                failed = true;
                continue;
            }

            failed |= Run(file, kind, options, output) > 0;
        }

        return failed ? 1 : 0;
    }

    /// <summary>What the engine makes of a case.</summary>
    public static JsonElement Outcome(JsonElement input, CaseFile file, ICaseKind kind)
    {
        var buffer = new ArrayBufferWriter<byte>();

        try
        {
            using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = CaseFile.JsonOptions.MaxDepth });
            writer.WriteStartObject();
            kind.RunAsync(input, file, writer).AsTask().GetAwaiter().GetResult();
            writer.WriteEndObject();
        }
        catch (Exception exception)
        {
            return Crash(exception, kind);
        }

        return JsonDocument.Parse(buffer.WrittenMemory, CaseFile.JsonOptions).RootElement;
    }

    private static int Run(CaseFile file, ICaseKind kind, RunOptions options, TextWriter output)
    {
        var tally = new Tally();
        var failures = 0;

        foreach (var input in file.Cases.Where(input => kind.OutputKeys.Any(key => input.TryGetProperty(key, out _))))
        {
            var id = input.GetProperty("id").GetString()!;
            var tags = input.TryGetProperty("tags", out var list) ? list.EnumerateArray().Select(static tag => tag.GetString()!).ToArray() : [];

            if (tags.Intersect(options.SkippedTags).Any())
            {
                tally.Skipped++;
                continue;
            }

            if (options.CaseId is { } text && !id.Contains(text, StringComparison.Ordinal))
            {
                continue;
            }

            var actual = Outcome(input, file, kind);
            var tier = Comparison.Compare(input, actual, kind);
            var group = tags.Intersect(TagsCountedApart).FirstOrDefault() ?? string.Empty;
            tally.Count(group, tier);

            if (tier > options.Tier && group != LaterDraft && failures++ < options.MaxFailuresShown)
            {
                output.WriteLine($"FAIL {id} ({tier})");
                output.WriteLine($"  want {Comparison.Sign(input, kind, Tier.Exact)}");
                output.WriteLine($"  got  {Comparison.Sign(actual, kind, Tier.Exact)}");
            }
        }

        tally.Print(file.Kind, failures, output);
        return failures;
    }

    /// <summary>The engine never throws for a case: an outcome that agrees with none, under the first key, says that it did.</summary>
    private static JsonElement Crash(Exception exception, ICaseKind kind)
    {
        var buffer = new ArrayBufferWriter<byte>();

        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(kind.OutputKeys[0], $"Unhandled {exception}");
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }
}

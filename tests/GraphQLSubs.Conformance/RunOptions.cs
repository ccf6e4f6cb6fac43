namespace GraphQLSubs.Conformance;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions
{
    private const string Usage = """
        Usage: GraphQLSubs.Conformance DIR [options]

        DIR holds files of cases, one JSON object a line: parse, print, validate, sdl-validate, execute, execute-serial, coerce,
        introspect and subscribe, each .jsonl or .jsonl.gz. Exit code 1: a case failed.

          --kind NAME[,NAME]  only these files
          --case TEXT         only cases whose id contains the text
          --tier TIER         what a case must reach: exact, message (errors in any order; default) or shape (no messages)
          --skip TAG[,TAG]    leaves out cases with these tags (default: experimental,unstable,non-spec)
          --fails N           prints at most N failures of each file (default: all)
        """;

    public required string Directory { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public string? CaseId { get; init; }

    public Tier Tier { get; init; } = Tier.Message;

    public IReadOnlyList<string> SkippedTags { get; init; } = ["experimental", "unstable", "non-spec"];

    public int MaxFailuresShown { get; init; } = int.MaxValue;

    public static RunOptions? TryParse(string[] args, TextWriter error)
    {
        if (args.Length == 0 || !System.IO.Directory.Exists(args[0]) || args.Length % 2 == 0)
        {
            error.WriteLine(Usage);
            return null;
        }

        var options = new RunOptions { Directory = args[0] };

        foreach (var pair in args.Skip(1).Chunk(2))
        {
            RunOptions? next = pair[0] switch
            {
                "--kind" => options with { Kinds = pair[1].Split(',') },
                "--case" => options with { CaseId = pair[1] },
                "--tier" when Enum.TryParse<Tier>(pair[1], ignoreCase: true, out var tier) => options with { Tier = tier },
                "--skip" => options with { SkippedTags = pair[1].Split(',') },
                "--fails" when int.TryParse(pair[1], out var count) => options with { MaxFailuresShown = count },
                _ => null,
            };

            if (next is null)
            {
                error.WriteLine($"Unknown option: {pair[0]} {pair[1]}");
                error.WriteLine(Usage);
                return null;
            }

            options = next;
        }

        return options;
    }
}

using System.CommandLine;

namespace GraphQLSubs.Cli.Commands;

/// <summary><c>graphqlsubs</c></summary>
internal static class ClientCommand
{
    // Long enough to take leave of a server.
    private static readonly TimeSpan TerminationPatience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Create().Parse(args);
        var exitCode = await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TerminationPatience });
        return result.Errors.Count > 0 ? (int)ExitCode.Usage : exitCode;
    }

    public static RootCommand Create() => new(
        """
        A console client for GraphQL. Results are lines of JSON on standard output.

        Exit codes: 0 all went well, 1 the server answered with errors, 2 the command line is wrong, 3 no connection, 4 time over.
        """)
    {
        SubscribeCommand.Create(),
        ExecuteCommand.Create("query", "Executes a query and prints its result."),
        ExecuteCommand.Create("mutate", "Executes a mutation and prints its result."),
    };
}

namespace GraphQLSubs.Cli;

/// <summary>Ends the program with one line on standard error that says what to do.</summary>
internal sealed class CliException(ExitCode exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public ExitCode ExitCode { get; } = exitCode;
}

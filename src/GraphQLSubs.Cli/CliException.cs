using System.Security.Authentication;

namespace GraphQLSubs.Cli;

/// <summary>Ends the program with one line on standard error that says what to do.</summary>
internal sealed class CliException(ExitCode exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>What to say of a server that is not reached; of one whose certificate nobody vouches for, what to do.</summary>
    public static string DescribeUnreachable(Uri url, Exception exception) =>
        exception.GetBaseException() is AuthenticationException
            ? $"{url} has a certificate that is not trusted: {exception.GetBaseException().Message} Pass -k to take it all the same."
            : $"{url} cannot be reached: {exception.GetBaseException().Message}";
}

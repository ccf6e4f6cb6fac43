using GraphQLSubs.Cli.Output;

namespace GraphQLSubs.Cli.Commands;

/// <summary>Runs a command: what a user can mend is one line on standard error, and Ctrl-C is no failure.</summary>
internal static class Invocation
{
    public static async Task<int> RunAsync(
        Func<ResultOutput, CancellationToken, Task<ExitCode>> action, CancellationToken cancellationToken)
    {
        var output = ResultOutput.ForConsole();

        try
        {
            return (int)await action(output, cancellationToken);
        }
        catch (CliException exception)
        {
            output.Close();
            await Console.Error.WriteLineAsync(exception.Message);
            return (int)exception.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (int)ExitCode.Success;
        }
        finally
        {
            output.Close();
        }
    }
}

using System.CommandLine;
using GraphQLSubs.Cli.Sockets;

namespace GraphQLSubs.Cli.Commands;

/// <summary><c>graphqlsubs subscribe</c></summary>
internal static class SubscribeCommand
{
    public static Command Create()
    {
        var arguments = new OperationArguments("Stop after so many seconds", defaultTimeoutSeconds: null);
        var count = new Option<int?>("--count") { Description = "Stop after so many events", HelpName = "N" };
        count.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value < 1)
            {
                result.AddError("--count must be 1 or more.");
            }
        });

        var command = new Command("subscribe", "Prints each event of a subscription as a line of JSON, until Ctrl-C or the subscription ends.");
        arguments.AddTo(command);
        command.Options.Add(count);
        command.SetAction((result, cancellationToken) => Invocation.RunAsync(async (output, token) =>
        {
            var settings = arguments.ReadSettings(result, result.GetValue(count));
            var operation = new SocketOperation(settings, arguments.ReadRequest(result), mayStartAgain: true, output, TimeProvider.System);
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(token);

            if (settings.Timeout is { } timeout)
            {
                deadline.CancelAfter(timeout);
            }

            try
            {
                return await operation.RunAsync(deadline.Token);
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                return settings.Count is null
                    ? ExitCode.Success
                    : throw new CliException(
                        ExitCode.Timeout,
                        $"{operation.Received} of {settings.Count} events came in {settings.Timeout!.Value.TotalSeconds:0.###} s.");
            }
        }, cancellationToken));
        return command;
    }
}

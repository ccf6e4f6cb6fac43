using System.CommandLine;
using System.Text.Json;
using GraphQLSubs.Cli.Output;
using GraphQLSubs.Cli.Requests;
using GraphQLSubs.Cli.Sockets;

namespace GraphQLSubs.Cli.Commands;

/// <summary><c>graphqlsubs query</c> and <c>graphqlsubs mutate</c></summary>
internal static class ExecuteCommand
{
    private const double DefaultTimeoutSeconds = 30;

    /// <param name="name">How the command is called.</param>
    /// <param name="description">What it does.</param>
    public static Command Create(string name, string description)
    {
        var arguments = new OperationArguments("Give up after so many seconds", DefaultTimeoutSeconds);
        var command = new Command(name, description);
        arguments.AddTo(command);
        command.SetAction((result, cancellationToken) => Invocation.RunAsync(async (output, token) =>
        {
            var settings = arguments.ReadSettings(result);
            var request = arguments.ReadRequest(result);
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(token);
            deadline.CancelAfter(settings.Timeout!.Value);

            try
            {
                return await ExecuteAsync(settings, request, output, deadline.Token);
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                throw new CliException(ExitCode.Timeout, $"{settings.Url} did not answer in {settings.Timeout.Value.TotalSeconds:0.###} s.");
            }
        }, cancellationToken));
        return command;
    }

    private static async Task<ExitCode> ExecuteAsync(
        ClientSettings settings, GraphQLRequest request, ResultOutput output, CancellationToken cancellationToken)
    {
        if (settings.IsSocket)
        {
            return await new SocketOperation(settings, request, mayStartAgain: false, output, TimeProvider.System).RunAsync(cancellationToken);
        }

        var response = await HttpExecution.ExecuteAsync(settings, request, cancellationToken);
        using var document = JsonDocument.Parse(response);
        output.Result(JsonText.Of(document.RootElement));

        return document.RootElement.TryGetProperty("errors"u8, out _) ? ExitCode.GraphQLErrors : ExitCode.Success;
    }
}

using System.Text.RegularExpressions;
using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace Chat.Local.Tests;

/// <summary>What a reader of the README types, with the tools it names and one more.</summary>
public sealed partial class TourTests
{
    [Fact]
    public async Task The_READMEs_tour_goes_as_it_says()
    {
        var (chat, port) = await ChatProcess.StartReadyAsync();
        await using var process = chat;
        await NodePackages.InstallAsync();
        var tour = await ReadTourAsync(port);

        // At a terminal of its own: wscat says that it is connected only there.
        await using var wscat = await Conversation.StartAsync(
            Tool.Terminal, "-qfec", $"stty -echo cols 400; cd tests/node; {tour.Wscat} --no-color", "/dev/null");
        await wscat.HearAsync("Connected");
        await wscat.TypeAsync(tour.Sent[0]);
        await wscat.HearAsync($"< {tour.Received[0]}");
        await wscat.TypeAsync(tour.Sent[1]);
        await SendUntilReceivedAsync(tour.Curl, wscat, $"< {tour.Received[1]}");
        await wscat.TypeAsync(tour.Sent[2]);
        await wscat.TypeAsync("""{"type":"ping"}""");
        await wscat.HearAsync("""< {"type":"pong"}""");

        wscat.Output.ShouldNotContain("error");
        wscat.Output.ShouldNotContain("Disconnected");
    }

    [Fact]
    public async Task The_console_client_does_it_in_two_lines()
    {
        var (chat, port) = await ChatProcess.StartReadyAsync();
        await using var process = chat;
        var (subscribe, mutate) = await ReadConsoleAsync(port);

        await using var subscriber = await Conversation.StartAsync(Tool.Shell, "-c", subscribe);
        await Eventually.Async(
            async () =>
            {
                var sent = await Tool.Shell.RunAsync(["-c", mutate]);
                sent.Output.ShouldStartWith("""{"data":{"sendMessage":{"id":""");
                return subscriber.Output.Contains("""{"data":{"messageSent":{"author":"ada","text":"hello"}}}""", StringComparison.Ordinal);
            },
            "the console client to print the event");
    }

    [Fact]
    public async Task Pythons_websocket_client_subscribes_and_receives()
    {
        var (chat, port) = await ChatProcess.StartReadyAsync();
        await using var process = chat;
        var tour = await ReadTourAsync(port);

        await using var python = await Conversation.StartAsync(
            Tool.WebSocketClient, Repository.PathOf("tests/Chat.Local.Tests/websocket_client.py"), $"ws://localhost:{port}/graphql", tour.Sent[1]);
        await python.HearAsync("graphql-transport-ws");
        await python.HearAsync("""{"type":"connection_ack"}""");
        await SendUntilReceivedAsync(tour.Curl, python, tour.Received[1]);
    }

    // A subscribe is not acknowledged: the message is sent until the subscription is there.
    private static Task SendUntilReceivedAsync(string curl, Conversation subscriber, string next) => Eventually.Async(
        async () =>
        {
            var sent = await Tool.Shell.RunAsync(["-c", curl]);
            sent.Output.ShouldStartWith("""{"data":{"sendMessage":{"id":""");
            return subscriber.Output.Contains(next, StringComparison.Ordinal);
        },
        $"the subscriber to receive {next}");

    private static async Task<Tour> ReadTourAsync(int port)
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);
        var start = readme.IndexOf("## A five-minute tour", StringComparison.Ordinal);
        var text = readme[start..readme.IndexOf("\n## ", start + 1, StringComparison.Ordinal)].Replace(":4000/", $":{port}/", StringComparison.Ordinal);

        return new Tour(
            Wscat().Match(text).Value,
            Curl().Match(text).Value,
            [.. Sent().Matches(text).Select(match => match.Groups[1].Value)],
            [.. Received().Matches(text).Select(match => match.Groups[1].Value)]);
    }

    /// <summary>The two command lines of the console client, with the program that is built already.</summary>
    private static async Task<(string Subscribe, string Mutate)> ReadConsoleAsync(int port)
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);
        var program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "graphqlsubs.dll")}' ";
        string[] lines = [.. Console().Matches(readme).Select(match => program + match.Groups[1].Value.Replace(":4000/", $":{port}/", StringComparison.Ordinal))];

        lines.Length.ShouldBe(2);
        return (lines[0], lines[1]);
    }

    [GeneratedRegex("^dotnet run --project src/GraphQLSubs.Cli -- (.*)$", RegexOptions.Multiline)]
    private static partial Regex Console();

    [GeneratedRegex("^npx wscat .*$", RegexOptions.Multiline)]
    private static partial Regex Wscat();

    [GeneratedRegex("^curl .*?(?=^```)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Curl();

    [GeneratedRegex("^`?> (.*?\\})(?=`|$)", RegexOptions.Multiline)]
    private static partial Regex Sent();

    [GeneratedRegex("^< (.*)$", RegexOptions.Multiline)]
    private static partial Regex Received();

    private sealed record Tour(string Wscat, string Curl, string[] Sent, string[] Received);
}

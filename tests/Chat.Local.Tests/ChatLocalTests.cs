using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace Chat.Local.Tests;

public sealed class ChatLocalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData]
    [InlineData("--verify-sigv4")]
    public async Task A_subscriber_gets_what_a_mutation_says(params string[] arguments)
    {
        var (chat, port) = await ChatProcess.StartReadyAsync(arguments);
        await using var process = chat;
        using var socket = await ConnectAsync(port);
        using var http = new HttpClient();

        await SendAsync(socket, """{"type":"connection_init"}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"type":"connection_ack"}""");
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription { messageSent(room: \"lobby\") { author text } }"}}""");
        await SendAsync(socket, """{"type":"ping"}""");
        (await ReceiveAsync(socket)).ShouldBe("""{"type":"pong"}""");

        // The pong may overtake the subscribe; a mutation is repeated until the subscription is there.
        var received = ReceiveAsync(socket);
        await Eventually.Async(
            async () =>
            {
                using var content = new StringContent(
                    """{"query":"mutation { sendMessage(input: { room: \"lobby\", author: \"ada\", text: \"hello\" }) { id } }"}""", Encoding.UTF8, "application/json");
                using var response = await http.PostAsync($"http://localhost:{port}/graphql", content, Cancellation);
                response.StatusCode.ShouldBe(HttpStatusCode.OK);
                return received.IsCompleted;
            },
            "the subscriber to get a message");

        (await received).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"messageSent":{"author":"ada","text":"hello"}}}}""");
    }

    [Fact]
    public async Task It_listens_on_the_loopback_addresses_of_both_families()
    {
        var (chat, port) = await ChatProcess.StartReadyAsync();
        await using var process = chat;
        using var http = new HttpClient();

        foreach (var host in HasIPv6Loopback() ? ["127.0.0.1", "localhost", "[::1]"] : new[] { "127.0.0.1", "localhost" })
        {
            using var response = await http.GetAsync($"http://{host}:{port}/graphql?query=%7Brooms%7Bid%7D%7D", Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, host);
        }
    }

    [Fact]
    public async Task It_says_where_it_listens_and_what_to_try()
    {
        var (chat, port) = await ChatProcess.StartReadyAsync();
        await using var process = chat;

        chat.Output.ShouldContain($"ws://localhost:{port}/graphql\n");
        chat.Output.ShouldContain($"http://localhost:{port}/graphql\n");
        chat.Output.ShouldContain($"http://localhost:{port}/graphql/@connections/{{id}}\n");
        chat.Output.ShouldContain($"wscat -c ws://localhost:{port}/graphql -s graphql-transport-ws");
        chat.Output.ShouldContain($"curl http://localhost:{port}/graphql ");
        chat.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_TLS_it_keeps_a_certificate_that_clients_can_trust()
    {
        var tlsPort = FreePort.Next();
        var file = Path.Combine(Directory.CreateTempSubdirectory("graphqlsubs-").FullName, "localhost.pem");
        var (chat, _) = await ChatProcess.StartReadyAsync("--tls", tlsPort.ToString(CultureInfo.InvariantCulture), "--tls-certificate", file);
        await using var process = chat;
        var script = $"console.log(await (await fetch('https://localhost:{tlsPort}/graphql?query=%7B__typename%7D')).text())";
        var node = await Tool.Node.RunAsync(["--input-type=module", "--eval", script], new Dictionary<string, string> { ["NODE_EXTRA_CA_CERTS"] = file });
        var curl = await Tool.Curl.RunAsync(["--silent", "--show-error", "--cacert", file, $"https://localhost:{tlsPort}/graphql?query=%7B__typename%7D"]);

        node.ShouldBe(new ToolResult(0, "{\"data\":{\"__typename\":\"Query\"}}\n", ""));
        curl.ShouldBe(new ToolResult(0, "{\"data\":{\"__typename\":\"Query\"}}", ""));
        chat.Output.ShouldContain($"wss://localhost:{tlsPort}/graphql, https://localhost:{tlsPort}/graphql\n");
        chat.Output.ShouldContain($"NODE_EXTRA_CA_CERTS={file} node");
        chat.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_verifies_signatures_on_demand()
    {
        var (chat, port) = await ChatProcess.StartReadyAsync("--verify-sigv4");
        await using var process = chat;
        using var http = new HttpClient();

        using var response = await http.GetAsync($"http://localhost:{port}/graphql/@connections/TXzPWdnOjoECGjA=", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Headers.GetValues("x-amzn-ErrorType").ShouldBe(["MissingAuthenticationTokenException"]);
        chat.Output.ShouldContain("/@connections/{id}, signed by access key ");
    }

    [Fact]
    public async Task It_ends_on_a_signal_with_sockets_closed_and_exit_code_0()
    {
        var (chat, port) = await ChatProcess.StartReadyAsync();
        await using var process = chat;
        using var socket = await ConnectAsync(port);

        var closing = socket.ReceiveAsync(new byte[100], Cancellation);
        chat.Signal("TERM");
        await closing;
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        (await chat.ExitAsync()).ShouldBe(0);
        chat.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_used_port_is_one_line_and_exit_code_1()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (exitCode, output, errors) = await ChatProcess.RunAsync("--port", port.ToString(CultureInfo.InvariantCulture));

        errors.ShouldBe($"Port {port} is in use. Choose another: --port N\n");
        output.ShouldBeEmpty();
        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_DynamoDB_that_is_not_there_is_one_line_and_exit_code_1()
    {
        var endpoint = $"http://127.0.0.1:{FreePort.Next()}/";

        var (exitCode, _, errors) = await ChatProcess.RunAsync("--dynamodb", endpoint);

        errors.ShouldStartWith($"DynamoDB at {endpoint} cannot be used: ");
        errors.TrimEnd().Split('\n').Length.ShouldBe(1);
        exitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("There is no function at /nowhere/bootstrap.", "--function", "/nowhere/bootstrap")]
    [InlineData("--port must be 1 to 65535.", "--port", "70000")]
    [InlineData("--tls must be 1 to 65535.", "--tls", "70000")]
    [InlineData("--tls-certificate needs --tls.", "--tls-certificate", "localhost.pem")]
    [InlineData("The certificate /dev/null/localhost.pem cannot be kept: ", "--tls", "--tls-certificate", "/dev/null/localhost.pem")]
    [InlineData("'nonsense' is no http or https URL.", "--dynamodb", "nonsense")]
    [InlineData("The schema cannot be written: ", "schema", "export", "--output", "/dev/null/schema.graphql")]
    public async Task What_a_user_can_mend_is_said_in_words(string message, params string[] arguments)
    {
        var (exitCode, _, errors) = await ChatProcess.RunAsync(arguments);

        errors.ShouldStartWith(message);
        errors.ShouldNotContain("   at ");
        exitCode.ShouldBe(1);
    }

    [Fact]
    public async Task The_schema_is_exported_as_it_is_printed()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("graphqlsubs-").FullName, "deep", "schema.graphql");

        var export = await ChatProcess.RunAsync("schema", "export", "--output", file);
        var print = await ChatProcess.RunAsync("schema", "print");

        export.ShouldBe(new ToolResult(0, "", ""));
        var sdl = await File.ReadAllTextAsync(file, Cancellation);
        sdl.ShouldContain("messageSent(room: ID!): Message!");
        print.Output.TrimEnd().ShouldBe(sdl.TrimEnd());
    }

    [Fact]
    public async Task Function_processes_do_not_outlive_a_killed_program()
    {
        var (chat, port) = await ChatProcess.StartReadyAsync(
            "--concurrency", "1", "--function", Repository.PathOf("tests/GraphQLSubs.LocalGateway.Tests/RuntimeApi/bootstrap.mjs"));
        await using var process = chat;
        using var http = new HttpClient();
        var body = await http.GetStringAsync($"http://localhost:{port}/graphql", Cancellation);
        var pid = JsonElement.Parse(body).GetProperty("pid").GetInt32();
        IsAlive(pid).ShouldBeTrue();

        chat.Signal("KILL");

        await Eventually.Async(() => !IsAlive(pid), "the function process to end");
    }

    private static async Task<ClientWebSocket> ConnectAsync(int port)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri($"ws://localhost:{port}/graphql"), Cancellation);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[10_000];
        var result = await socket.ReceiveAsync(buffer, Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, result.Count);
    }

    private static bool HasIPv6Loopback()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

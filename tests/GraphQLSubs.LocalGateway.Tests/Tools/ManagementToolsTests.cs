using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using GraphQLSubs.LocalGateway.Signatures;
using GraphQLSubs.LocalGateway.Tests.Harness;
using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Tools;

/// <summary>What people call the management API with on AWS, unchanged, with signatures verified.</summary>
public sealed class ManagementToolsTests
{
    private const string UnknownId = "TXzPWdnOjoECGjA=";
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static GatewayOptions Verifying => new() { ManagementCredentials = new GatewayCredentials("AKIDEXAMPLE", Secret, "session-token/+=") };

    [Fact]
    public async Task Boto3_posts_looks_and_deletes()
    {
        await using var fixture = await GatewayFixture.StartAsync(Verifying);
        var (client, id) = await fixture.OpenAsync();

        (await Boto3Async(fixture, "post_to_connection", id, "grüße")).ShouldBe("""{"Status": 200}""");
        (await client.ReceiveTextAsync()).ShouldBe("grüße");

        var look = JsonElement.Parse(await Boto3Async(fixture, "get_connection", id));
        look.GetProperty("Identity").GetProperty("SourceIp").GetString().ShouldBe("127.0.0.1");
        DateTimeOffset.Parse(look.GetProperty("LastActiveAt").GetString()!, CultureInfo.InvariantCulture)
            .ShouldBeGreaterThanOrEqualTo(DateTimeOffset.Parse(look.GetProperty("ConnectedAt").GetString()!, CultureInfo.InvariantCulture));

        (await Boto3Async(fixture, "delete_connection", id)).ShouldBe("""{"Status": 204}""");
        (await client.ReceiveCloseAsync()).Code.ShouldBe(1000);
    }

    [Theory]
    [InlineData("post_to_connection")]
    [InlineData("get_connection")]
    [InlineData("delete_connection")]
    public async Task Boto3_knows_that_a_connection_is_gone(string operation)
    {
        await using var fixture = await GatewayFixture.StartAsync(Verifying);

        (await Boto3Async(fixture, operation, UnknownId, operation == "post_to_connection" ? "hello" : null))
            .ShouldBe("""{"Status": 410, "Exception": "GoneException", "Code": "GoneException"}""");
    }

    [Fact]
    public async Task Boto3_knows_what_is_too_large()
    {
        await using var fixture = await GatewayFixture.StartAsync(Verifying with { Limits = new() { MessageBytes = 100 } });
        var (_, id) = await fixture.OpenAsync();

        (await Boto3Async(fixture, "post_to_connection", id, new string('x', 101)))
            .ShouldBe("""{"Status": 413, "Exception": "PayloadTooLargeException", "Code": "PayloadTooLargeException"}""");
    }

    [Fact]
    public async Task Boto3_knows_that_it_is_throttled()
    {
        await using var fixture = await GatewayFixture.StartAsync(Verifying);
        var (_, id) = await fixture.OpenAsync();
        fixture.Gateway.Faults.OnPost = _ => PostFault.Throttle;

        (await Boto3Async(fixture, "post_to_connection", id, "hello"))
            .ShouldBe("""{"Status": 429, "Exception": "LimitExceededException", "Code": "LimitExceededException"}""");
    }

    [Theory]
    [InlineData("AKIDEXAMPLE", "another secret", "InvalidSignatureException")]
    [InlineData("AKIDOTHER", Secret, "UnrecognizedClientException")]
    public async Task Boto3_with_other_keys_is_refused(string accessKeyId, string secret, string code)
    {
        await using var fixture = await GatewayFixture.StartAsync(Verifying);
        var (_, id) = await fixture.OpenAsync();

        (await Boto3Async(fixture, "post_to_connection", id, "hello", Environment(accessKeyId, secret)))
            .ShouldBe($$"""{"Status": 403, "Exception": "ClientError", "Code": "{{code}}"}""");
    }

    [Fact]
    public async Task Boto3_calls_through_TLS_with_the_certificate_as_its_bundle()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("graphqlsubs-").FullName, "localhost.pem");
        using var certificate = LocalGateway.Tls.LocalCertificate.LoadOrCreate(file, TimeProvider.System);
        await using var fixture = await GatewayFixture.StartAsync(Verifying with { Tls = new() { Port = 0, Certificate = certificate } });
        var (client, id) = await fixture.OpenAsync();

        var result = await Tool.Boto3.RunAsync(
            [Script, fixture.Gateway.Tls!.Management.ToString(), "post_to_connection", id, "hello"],
            new Dictionary<string, string>(Environment()) { ["AWS_CA_BUNDLE"] = file });

        result.Errors.ShouldBeEmpty();
        (await client.ReceiveTextAsync()).ShouldBe("hello");
    }

    [Fact]
    public async Task The_AWS_command_line_posts_looks_and_deletes()
    {
        await using var fixture = await GatewayFixture.StartAsync(Verifying);
        var (client, id) = await fixture.OpenAsync();

        // Version 2 of the command line takes base64 for a blob unless told otherwise, version 1 text.
        var data = Path.Combine(Directory.CreateTempSubdirectory("graphqlsubs-").FullName, "data");
        await File.WriteAllTextAsync(data, "hello", TestContext.Current.CancellationToken);
        (await AwsAsync(fixture, "post-to-connection", id, "--data", $"fileb://{data}")).ShouldBe(new ToolResult(0, "", ""));
        (await client.ReceiveTextAsync()).ShouldBe("hello");

        (await AwsAsync(fixture, "get-connection", id, "--query", "identity.sourceIp || Identity.SourceIp", "--output", "text")).Output.Trim().ShouldBe("127.0.0.1");

        (await AwsAsync(fixture, "delete-connection", id)).ShouldBe(new ToolResult(0, "", ""));
        (await client.ReceiveCloseAsync()).Code.ShouldBe(1000);

        var gone = await AwsAsync(fixture, "get-connection", id);
        gone.ExitCode.ShouldBeGreaterThan(0);
        gone.Errors.ShouldContain("An error occurred (GoneException) when calling the GetConnection operation");
    }

    [Fact]
    public async Task Curl_posts_with_a_signature_of_its_own()
    {
        await using var fixture = await GatewayFixture.StartAsync(Verifying);
        var (client, id) = await fixture.OpenAsync();

        var result = await CurlAsync(fixture, id, Secret);

        result.ShouldBe(new ToolResult(0, "200", ""));
        (await client.ReceiveTextAsync()).ShouldBe("hello");
    }

    [Fact]
    public async Task Curl_with_another_secret_is_told_what_should_have_been_signed()
    {
        await using var fixture = await GatewayFixture.StartAsync(Verifying);
        var (client, id) = await fixture.OpenAsync();

        var result = await CurlAsync(fixture, id, "another secret");

        result.Output.ShouldEndWith("403");
        result.Output.ShouldContain($@"'POST\n/graphql/%40connections/{id[..^1]}%3D\n");
        client.State.ShouldBe(WebSocketState.Open);
    }

    private static string Script => Repository.PathOf("tests/GraphQLSubs.LocalGateway.Tests/Tools/boto3_client.py");

    private static Dictionary<string, string> Environment(string accessKeyId = "AKIDEXAMPLE", string secret = Secret) => new()
    {
        ["AWS_ACCESS_KEY_ID"] = accessKeyId,
        ["AWS_SECRET_ACCESS_KEY"] = secret,
        ["AWS_SESSION_TOKEN"] = "session-token/+=",
        ["AWS_DEFAULT_REGION"] = "eu-west-1",
        ["AWS_MAX_ATTEMPTS"] = "1",
        // No configuration of this machine.
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
    };

    private static async Task<string> Boto3Async(
        GatewayFixture fixture, string operation, string connectionId, string? data = null, Dictionary<string, string>? environment = null)
    {
        string[] arguments = [Script, fixture.Gateway.ManagementUrl.ToString(), operation, connectionId];
        var result = await Tool.Boto3.RunAsync(data is null ? arguments : [.. arguments, data], environment ?? Environment());
        result.Errors.ShouldBeEmpty();
        return result.Output.Trim();
    }

    private static Task<ToolResult> AwsAsync(GatewayFixture fixture, string operation, string connectionId, params string[] more) => Tool.Aws.RunAsync(
        ["apigatewaymanagementapi", operation, "--endpoint-url", fixture.Gateway.ManagementUrl.ToString(), "--connection-id", connectionId, .. more],
        Environment());

    // The id stays unescaped: curl escapes the path of the URL once for the signature, and not again what is escaped already. Before 8.9 it
    // signs the path as it is. With such a one the URL names the path to sign, and --request-target the path to send.
    private static async Task<ToolResult> CurlAsync(GatewayFixture fixture, string connectionId, string secret)
    {
        var url = fixture.Gateway.ManagementUrl;
        var result = await CurlAsync(secret, $"{url}/@connections/{connectionId}");

        return result.Output == "200"
            ? result
            : await CurlAsync(
                secret,
                "--request-target", $"{url.AbsolutePath}/@connections/{connectionId}",
                $"{url}/%40connections/{Uri.EscapeDataString(connectionId)}");
    }

    private static Task<ToolResult> CurlAsync(string secret, params string[] target) => Tool.Curl.RunAsync(
    [
        "--silent", "--show-error", "--write-out", "%{http_code}", "--data", "hello",
        "--aws-sigv4", "aws:amz:us-east-1:execute-api", "--user", $"AKIDEXAMPLE:{secret}", "--header", "x-amz-security-token: session-token/+=",
        .. target,
    ]);
}

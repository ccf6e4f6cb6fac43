using System.Text.Json;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Runtime;

/// <summary>The published binary against a Runtime API.</summary>
public sealed class NativeBootstrapTests : IAsyncLifetime
{
    private FakeRuntimeApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await FakeRuntimeApi.StartAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_missing_variable_is_an_init_error_and_exit_code_1()
    {
        await using var process = await NativeProcess.StartAsync(new Dictionary<string, string> { ["AWS_LAMBDA_RUNTIME_API"] = _api.Authority });

        (await process.ExitAsync()).ShouldBe(1);

        var error = await _api.InitError;
        JsonDocument.Parse(error.Body).RootElement.GetProperty("errorMessage").GetString().ShouldBe("The environment variable GRAPHQLSUBS_TABLE is not set.");
        process.Output.ShouldHaveSingleItem().ShouldContain("\"level\":\"FATAL\"");
    }

    [Fact]
    public async Task Outside_of_Lambda_it_says_what_it_is_and_ends_with_1()
    {
        await using var process = await NativeProcess.StartAsync(new Dictionary<string, string>());

        (await process.ExitAsync()).ShouldBe(1);

        process.Output.ShouldHaveSingleItem().ShouldContain("this program is a Lambda function");
    }
}

using GraphQLSubs.Lambda.Hosting;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Hosting;

public sealed class LambdaEnvironmentTests
{
    private readonly Dictionary<string, string> _variables = new() { ["GRAPHQLSUBS_TABLE"] = "chat", ["AWS_REGION"] = "eu-west-1" };

    [Fact]
    public void Table_and_region_are_read()
    {
        var environment = Read();

        environment.Table.ShouldBe("chat");
        environment.Region.ShouldBe("eu-west-1");
        environment.ConnectionsEndpoint.ShouldBeNull();
    }

    [Theory]
    [InlineData("http://a.test/x", "http://b.test/y", "http://a.test/x")]
    [InlineData(null, "http://b.test/y", "http://b.test/y")]
    [InlineData("", "http://b.test/y", "http://b.test/y")]
    public void Our_own_variable_for_the_endpoint_precedes_the_SDKs(string? own, string? sdks, string expected)
    {
        _variables["GRAPHQLSUBS_CONNECTIONS_ENDPOINT"] = own!;
        _variables["AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI"] = sdks!;

        Read().ConnectionsEndpoint.ShouldBe(new Uri(expected));
    }

    [Theory]
    [InlineData("GRAPHQLSUBS_TABLE")]
    [InlineData("AWS_REGION")]
    public void An_empty_variable_counts_as_missing(string name)
    {
        _variables[name] = "";

        Should.Throw<LambdaEnvironmentException>(Read).Message.ShouldBe($"The environment variable {name} is not set.");
    }

    [Theory]
    [InlineData("example.com/prod")]
    [InlineData("wss://example.com/prod")]
    public void An_endpoint_that_is_no_http_url_is_refused(string value)
    {
        _variables["GRAPHQLSUBS_CONNECTIONS_ENDPOINT"] = value;

        Should.Throw<LambdaEnvironmentException>(Read).Message
            .ShouldBe($"The environment variable GRAPHQLSUBS_CONNECTIONS_ENDPOINT is '{value}', but an http or https URL is needed.");
    }

    private LambdaEnvironment Read() => LambdaEnvironment.Read(_variables.GetValueOrDefault);
}

using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Connections;

public sealed class ConnectionsEndpointTests
{
    private const string Message =
        """{"requestContext":{"eventType":"MESSAGE","connectionId":"a=","domainName":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com","stage":"prod"},"body":"x"}""";

    [Fact]
    public async Task The_first_event_tells_where_connections_are()
    {
        var function = new FunctionUnderTest();

        await function.InvokeAsync(Message);
        await function.InvokeAsync(Message.Replace("prod", "other"));

        function.Endpoint.Address.ShouldNotBeNull().UrlOf("a=").OriginalString
            .ShouldBe("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/@connections/a%3D");
    }

    [Fact]
    public async Task A_configured_endpoint_stands()
    {
        var function = new FunctionUnderTest(new Uri("https://ws.example.com/graphql/"));

        await function.InvokeAsync(Message);

        function.Endpoint.Address.ShouldNotBeNull().UrlOf("a=").OriginalString.ShouldBe("https://ws.example.com/graphql/@connections/a%3D");
    }

    [Fact]
    public async Task The_address_is_known_while_the_first_event_is_handled()
    {
        var function = new FunctionUnderTest();
        var known = false;
        function.Server.OnMessage = (_, _) =>
        {
            known = function.Endpoint.Address is not null;
            return Task.CompletedTask;
        };

        await function.InvokeAsync(Message);

        known.ShouldBeTrue();
    }
}

using GraphQLSubs.EndToEnd.Clients;
using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

/// <summary>AWS Amplify, which believes that it talks to AppSync behind a custom domain: <c>https</c>, and <c>wss</c> at <c>/realtime</c>.</summary>
public abstract class AmplifyTests(ChatHost host) : ClientTests(host, "aws-amplify")
{
    [Fact]
    public async Task Each_start_brings_its_own_authorization()
    {
        await SubscribeAsync();

        var start = await Host.SubscribedAsync(Room);

        start.Type.ShouldBe("start");
        start.Body.ShouldContain("\"x-api-key\":\"da2-local\"");
    }

    protected override StockClient Connect() => ConnectWithKey("da2-local");

    // All clients of a process share one socket, and with it the pauses after a failure: each test has a process of its own.
    protected StockClient ConnectWithKey(string apiKey) =>
        Host.Connect("aws-amplify", httpUrl: Host.SecureHttpUrl, options: new() { ["apiKey"] = apiKey }, process: Room);
}

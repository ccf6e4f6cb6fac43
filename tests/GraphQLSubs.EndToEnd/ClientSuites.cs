using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

// Each client on the function in this process, and on the binary and the table that AWS would run.

[Collection(nameof(InMemory))]
public sealed class InMemoryApolloClientTests(InMemoryHost host) : CachingClientTests(host, "apollo-client");

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapApolloClientTests(BootstrapHost host) : CachingClientTests(host, "apollo-client");

[Collection(nameof(InMemory))]
public sealed class InMemoryUrqlTests(InMemoryHost host) : CachingClientTests(host, "urql");

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapUrqlTests(BootstrapHost host) : CachingClientTests(host, "urql");

[Collection(nameof(InMemory))]
public sealed class InMemoryGraphQLWsTests(InMemoryHost host) : GraphQLWsTests(host);

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapGraphQLWsTests(BootstrapHost host) : GraphQLWsTests(host);

[Collection(nameof(InMemory))]
public sealed class InMemoryRelayTests(InMemoryHost host) : CachingClientTests(host, "relay-runtime");

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapRelayTests(BootstrapHost host) : CachingClientTests(host, "relay-runtime");

[Collection(nameof(InMemory))]
public sealed class InMemoryAmplifyTests(InMemoryHost host) : AmplifyTests(host)
{
    [Fact]
    public async Task A_subscription_is_refused_for_its_own_key_and_its_neighbour_on_the_socket_goes_on()
    {
        var trusted = await SubscribeAsync();
        var before = await Host.SubscribedAsync(Room);
        var revoked = ConnectWithKey("da2-revoked");

        revoked.Subscribe("sent", SentSubscription, new { room = Room });

        (await revoked.ErrorAsync("sent")).GetRawText().ShouldContain("You are not authorized to make this call.");
        (await Host.SubscribedAsync(Room, times: 2)).ConnectionId.ShouldBe(before.ConnectionId);

        // Amplify closes the socket on such an error and subscribes what else there was anew.
        await Host.SubscribedAsync(Room, times: 3);
        await Host.Http.SendMessageAsync(Room, "ada", "to the trusted");
        (await ReceivedAsync(trusted, 1)).ShouldBe(["to the trusted"]);
    }
}

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapAmplifyTests(BootstrapHost host) : AmplifyTests(host);

[Collection(nameof(InMemory))]
public sealed class InMemorySubscriptionsTransportWsTests(InMemoryHost host) : ClientTests(host, "subscriptions-transport-ws");

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapSubscriptionsTransportWsTests(BootstrapHost host) : ClientTests(host, "subscriptions-transport-ws");

[Collection(nameof(InMemory))]
public sealed class InMemoryApolloClient3Tests(InMemoryHost host) : CachingClientTests(host, "apollo-client3");

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapApolloClient3Tests(BootstrapHost host) : CachingClientTests(host, "apollo-client3");

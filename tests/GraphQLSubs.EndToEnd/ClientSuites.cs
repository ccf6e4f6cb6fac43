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

using GraphQLSubs.EndToEnd.Dialects;
using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

// Every dialect on every host.

[Collection(nameof(InMemory))]
public sealed class InMemoryGraphQLTransportWsProtocolTests(InMemoryHost host) : ProtocolTests(host, new GraphQLTransportWsDialect());

[Collection(nameof(InMemory))]
public sealed class InMemoryLegacyGraphQLWsProtocolTests(InMemoryHost host) : ProtocolTests(host, new LegacyGraphQLWsDialect());

[Collection(nameof(InMemory))]
public sealed class InMemoryAppSyncProtocolTests(InMemoryHost host) : ProtocolTests(host, new AppSyncDialect());

[Collection(nameof(OnDynamoDb))]
public sealed class DynamoDbGraphQLTransportWsProtocolTests(DynamoDbHost host) : ProtocolTests(host, new GraphQLTransportWsDialect());

[Collection(nameof(OnDynamoDb))]
public sealed class DynamoDbLegacyGraphQLWsProtocolTests(DynamoDbHost host) : ProtocolTests(host, new LegacyGraphQLWsDialect());

[Collection(nameof(OnDynamoDb))]
public sealed class DynamoDbAppSyncProtocolTests(DynamoDbHost host) : ProtocolTests(host, new AppSyncDialect());

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapGraphQLTransportWsProtocolTests(BootstrapHost host) : ProtocolTests(host, new GraphQLTransportWsDialect());

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapLegacyGraphQLWsProtocolTests(BootstrapHost host) : ProtocolTests(host, new LegacyGraphQLWsDialect());

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapAppSyncProtocolTests(BootstrapHost host) : ProtocolTests(host, new AppSyncDialect());

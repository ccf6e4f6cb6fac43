using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

// The same suites on each host; a host starts once for all of its suites.

[CollectionDefinition(nameof(InMemory))]
public sealed class InMemory : ICollectionFixture<InMemoryHost>;

[CollectionDefinition(nameof(OnDynamoDb))]
public sealed class OnDynamoDb : ICollectionFixture<DynamoDbHost>;

[CollectionDefinition(nameof(ThroughBootstrap))]
public sealed class ThroughBootstrap : ICollectionFixture<BootstrapHost>;

[Collection(nameof(InMemory))]
public sealed class InMemoryDeliveryTests(InMemoryHost host) : DeliveryTests(host);

[Collection(nameof(InMemory))]
public sealed class InMemoryHttpAuditTests(InMemoryHost host) : HttpAuditTests(host);

[Collection(nameof(InMemory))]
public sealed class InMemoryPersistedQueryTests(InMemoryHost host) : PersistedQueryTests(host);

[Collection(nameof(OnDynamoDb))]
public sealed class DynamoDbDeliveryTests(DynamoDbHost host) : DeliveryTests(host);

[Collection(nameof(OnDynamoDb))]
public sealed class DynamoDbPersistedQueryTests(DynamoDbHost host) : PersistedQueryTests(host);

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapHttpAuditTests(BootstrapHost host) : HttpAuditTests(host);

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapPersistedQueryTests(BootstrapHost host) : PersistedQueryTests(host);

[Collection(nameof(ThroughBootstrap))]
public sealed class BootstrapDeliveryTests(BootstrapHost host) : DeliveryTests(host);

using Amazon.DynamoDBv2;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>How an application gets the store, and the table.</summary>
public sealed class DynamoDbRegistrationTests(DynamoDbFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_takes_everything_from_the_environment()
    {
        var environment = new Dictionary<string, string>
        {
            ["AWS_REGION"] = "eu-central-1",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_ENDPOINT_URL_DYNAMODB"] = fixture.Endpoint.ToString(),
        };
        var before = environment.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        SetEnvironment(environment!);
        try
        {
            await using var services = Services(new() { TableName = DynamoDbFixture.TableName });

            (await services.GetRequiredService<ISubscriptionStore>().FindConnectionAsync("nobody", Token)).ShouldBeNull();
        }
        finally
        {
            SetEnvironment(before);
        }
    }

    [Fact]
    public async Task DynamoDB_Local_needs_neither_region_nor_credentials()
    {
        await using var services = Services(new() { TableName = DynamoDbFixture.TableName, ServiceUrl = fixture.Endpoint });

        (await services.GetRequiredService<ISubscriptionStore>().FindConnectionAsync("nobody", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task The_store_takes_the_place_of_the_one_in_memory()
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddGraphQL().AddInMemorySubscriptions()
            .AddDynamoDbSubscriptions(new() { TableName = "any", ServiceUrl = fixture.Endpoint })
            .Services.BuildServiceProvider();

        services.GetServices<ISubscriptionStore>().ShouldHaveSingleItem().ShouldBeOfType<DynamoDbSubscriptionStore>();
    }

    [Fact]
    public async Task A_table_is_created_once_by_all_who_need_it()
    {
        var options = new DynamoDbSubscriptionOptions { TableName = $"created-{Guid.NewGuid()}", ServiceUrl = fixture.Endpoint };
        await using var services = Services(options);
        var table = services.GetRequiredService<DynamoDbTable>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => table.CreateIfMissingAsync(TimeProvider.System, Token)));
        await table.CreateIfMissingAsync(TimeProvider.System, Token);

        var client = services.GetRequiredService<IAmazonDynamoDB>();
        var description = (await client.DescribeTableAsync(options.TableName, Token)).Table;
        description.KeySchema.Select(key => (key.AttributeName, key.KeyType)).ShouldBe([("pk", KeyType.HASH), ("sk", KeyType.RANGE)]);
        description.BillingModeSummary.BillingMode.ShouldBe(BillingMode.PAY_PER_REQUEST);
        description.GlobalSecondaryIndexes.ShouldBeNull();
        description.StreamSpecification.StreamViewType.ShouldBe(StreamViewType.NEW_IMAGE);
        var timeToLive = (await client.DescribeTimeToLiveAsync(options.TableName, Token)).TimeToLiveDescription;
        timeToLive.AttributeName.ShouldBe("ttl");
        timeToLive.TimeToLiveStatus.ShouldBe(TimeToLiveStatus.ENABLED);
    }

    [Fact]
    public void A_store_without_table_or_bucket_is_refused()
    {
        Should.Throw<ArgumentException>(() => Services(new() { TableName = "" }));
        Should.Throw<ArgumentOutOfRangeException>(() => Services(new() { TableName = "any", BucketCount = 0 }));
    }

    private static ServiceProvider Services(DynamoDbSubscriptionOptions options) =>
        new ServiceCollection().AddDynamoDbSubscriptions(options).BuildServiceProvider();

    private static void SetEnvironment(Dictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}

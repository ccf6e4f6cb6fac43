using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Server.Stores;
using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>DynamoDB out of reach or unwilling: one exception that says what to do.</summary>
public sealed class DynamoDbFaultTests(DynamoDbFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_endpoint_where_nobody_listens_is_named()
    {
        var endpoint = new Uri($"http://127.0.0.1:{FreePort.Next()}");

        var fault = await FaultOfAsync(endpoint);

        fault.Message.ShouldContain("could not be reached");
        fault.Message.ShouldContain(endpoint.Authority);
        fault.InnerException.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_is_given_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = new Uri($"http://{listener.LocalEndpoint}");

        var fault = await FaultOfAsync(endpoint, config =>
        {
            config.Timeout = TimeSpan.FromMilliseconds(200);
            config.MaxErrorRetry = 1;
        });

        fault.Message.ShouldContain("could not be reached");
    }

    [Fact]
    public async Task A_missing_table_is_named()
    {
        var fault = await FaultOfAsync(fixture.Endpoint);

        fault.Message.ShouldContain("no DynamoDB table no-such-table");
        fault.Message.ShouldContain("GRAPHQLSUBS_TABLE");
    }

    [Theory]
    [InlineData("ProvisionedThroughputExceededException")]
    [InlineData("ThrottlingException")]
    [InlineData("RequestLimitExceeded")]
    public async Task Throttling_is_retried_a_few_times_and_then_said(string error)
    {
        await using var server = new RefusingServer(error);

        var fault = await FaultOfAsync(server.Endpoint);

        fault.Message.ShouldContain("throttles");
        server.Requests.ShouldBe(1 + DynamoDbLimits.CallRetries);
    }

    [Fact]
    public async Task Missing_permissions_are_not_retried()
    {
        await using var server = new RefusingServer("AccessDeniedException");

        var fault = await FaultOfAsync(server.Endpoint);

        fault.Message.ShouldContain("permissions in template.yaml");
        server.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled_and_not_a_fault()
    {
        using var client = Client(fixture.Endpoint);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(Open(client).FindConnectionAsync("1", cancellation.Token));
    }

    private static async Task<SubscriptionStoreException> FaultOfAsync(Uri endpoint, Action<AmazonDynamoDBConfig>? configure = null)
    {
        using var client = Client(endpoint, configure);
        return await Should.ThrowAsync<SubscriptionStoreException>(Open(client).FindConnectionAsync("1", Token));
    }

    private static AmazonDynamoDBClient Client(Uri endpoint, Action<AmazonDynamoDBConfig>? configure = null)
    {
        var config = DynamoDbClientFactory.Configure(endpoint);
        configure?.Invoke(config);
        return new(new BasicAWSCredentials("test", "test"), config);
    }

    private static DynamoDbSubscriptionStore Open(AmazonDynamoDBClient client)
    {
        var options = new DynamoDbSubscriptionOptions { TableName = "no-such-table" };
        return new(new DynamoDbTable(client, options.TableName), options, TimeProvider.System);
    }
}

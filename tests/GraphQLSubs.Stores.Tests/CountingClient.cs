using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace GraphQLSubs.Stores.Tests;

/// <summary>A client that writes down each call with the capacity units it consumed, and lets a test meddle with calls.</summary>
internal sealed class CountingClient(Uri endpoint) : AmazonDynamoDBClient(
    new BasicAWSCredentials("test", "test"),
    new AmazonDynamoDBConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1" })
{
    private readonly ConcurrentQueue<Call> _calls = new();
    private int _running;

    /// <summary>What was answered, in order.</summary>
    public IReadOnlyList<Call> Calls => [.. _calls];

    /// <summary>Calls under way.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Runs before each call: may change it, hold it back, or throw in its place.</summary>
    public Func<AmazonWebServiceRequest, Task>? Before { get; set; }

    /// <summary>Runs after each call: may change the answer.</summary>
    public Action<AmazonWebServiceRequest, object>? After { get; set; }

    /// <summary>Runs after each attempt of a call, below the client's retries: may throw.</summary>
    public Action<AmazonWebServiceRequest>? AfterAttempt { get; set; }

    public void Forget() => _calls.Clear();

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandler(new CallHandler(this));
        pipeline.AddHandlerAfter<RetryHandler>(new AttemptHandler(this));
    }

    internal sealed record Call(string Name, double Units);

    private sealed class AttemptHandler(CountingClient client) : PipelineHandler
    {
        public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            var response = await base.InvokeAsync<T>(executionContext);
            client.AfterAttempt?.Invoke(executionContext.RequestContext.OriginalRequest);
            return response;
        }
    }

    private sealed class CallHandler(CountingClient client) : PipelineHandler
    {
        public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            var request = executionContext.RequestContext.OriginalRequest;
            AskForCapacity(request);
            Interlocked.Increment(ref client._running);
            try
            {
                await (client.Before?.Invoke(request) ?? Task.CompletedTask);
                var response = await base.InvokeAsync<T>(executionContext);
                client.After?.Invoke(request, response!);
                client._calls.Enqueue(new(NameOf(request), Units(response)));
                return response;
            }
            catch (ConditionalCheckFailedException)
            {
                // Billed as if it had been written.
                client._calls.Enqueue(new(NameOf(request), 1));
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref client._running);
            }
        }

        private static string NameOf(AmazonWebServiceRequest request) => request.GetType().Name.Replace("Request", "");

        private static void AskForCapacity(AmazonWebServiceRequest request)
        {
            switch (request)
            {
                case GetItemRequest get: get.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL; break;
                case PutItemRequest put: put.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL; break;
                case UpdateItemRequest update: update.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL; break;
                case DeleteItemRequest delete: delete.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL; break;
                case QueryRequest query: query.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL; break;
                case BatchWriteItemRequest batch: batch.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL; break;
            }
        }

        private static double Units(object? response) => response switch
        {
            GetItemResponse get => get.ConsumedCapacity.CapacityUnits!.Value,
            PutItemResponse put => put.ConsumedCapacity.CapacityUnits!.Value,
            UpdateItemResponse update => update.ConsumedCapacity.CapacityUnits!.Value,
            DeleteItemResponse delete => delete.ConsumedCapacity.CapacityUnits!.Value,
            QueryResponse query => query.ConsumedCapacity.CapacityUnits!.Value,
            BatchWriteItemResponse batch => batch.ConsumedCapacity.Sum(table => table.CapacityUnits!.Value),
            _ => 0,
        };
    }
}

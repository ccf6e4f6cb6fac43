using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Harness;

internal static class Waiting
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Waits for a task, at most ten seconds, and says what was waited for.</summary>
    public static async Task<T> WithinLimit<T>(this Task<T> task, string what)
    {
        try
        {
            return await task.WaitAsync(Limit, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Waited in vain for {what}.");
        }
    }
}

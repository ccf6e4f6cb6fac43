using System.Text.Json;
using GraphQLSubs.Resolvers;

namespace GraphQLSubs.Conformance.Execution;

/// <summary>A value that comes after a delay: the next number of the request's counter, which shows the order of resolvers.</summary>
internal sealed record Counter(int DelayMs, string? Error)
{
    public static Counter Read(JsonElement json) => new(
        json.TryGetProperty("delay", out var delay) ? delay.GetInt32() : 0,
        json.TryGetProperty("error", out var error) ? error.GetString() : null);

    /// <summary>A resolver that reads its parent's entry and waits for it where it is a counter.</summary>
    public static FieldResolver CreateResolver(Func<object?> root, Func<int> next) => FieldResolver.FromAsync(async context =>
    {
        var entries = (context.Parent<object?>() ?? root()) as IReadOnlyDictionary<string, object?>;
        var value = entries?.GetValueOrDefault(context.Field.Name);

        if (value is not Counter counter)
        {
            return value;
        }

        await Task.Delay(counter.DelayMs, context.RequestAborted);
        var number = next();
        return counter.Error is null ? number : RootValue.Error(counter.Error);
    });
}

using System.Text.Json;
using GraphQLSubs.Conformance.Execution;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>As <see cref="ExecuteKind"/>, where values come later and count in which order they came.</summary>
internal sealed class ExecuteSerialKind : ICaseKind
{
    public string Name => "execute-serial";

    public IReadOnlyList<string> OutputKeys => ["result"];

    public async ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        var run = new ExecutionCase(input);
        var root = RootValue.Read(input.GetProperty("root"));
        var count = 0;
        ExecutionCase.Resolve(run.ObjectTypes, Counter.CreateResolver(() => root, () => Interlocked.Increment(ref count)));

        using var result = await run.ExecuteAsync();
        output.WritePropertyName("result");
        ExecutionCase.Write(result, output);
    }
}

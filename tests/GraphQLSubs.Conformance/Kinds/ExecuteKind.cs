using System.Text.Json;
using GraphQLSubs.Conformance.Execution;
using GraphQLSubs.Resolvers;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary><c>{sdl, document, variables, operationName, root, validate?}</c> → <c>{result}</c></summary>
internal sealed class ExecuteKind : ICaseKind
{
    public string Name => "execute";

    public IReadOnlyList<string> OutputKeys => ["result"];

    public async ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        var run = new ExecutionCase(input);
        var root = RootValue.Read(input.GetProperty("root")) as IReadOnlyDictionary<string, object?>;
        ExecutionCase.Resolve(run.RootTypes, FieldResolver.FromPure(context =>
            (context.Path.Parent is null ? root : context.Parent<object?>() as IReadOnlyDictionary<string, object?>)
            ?.GetValueOrDefault(context.Field.Name)));

        using var result = await run.ExecuteAsync();
        output.WritePropertyName("result");
        ExecutionCase.Write(result, output);
    }
}

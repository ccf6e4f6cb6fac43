using System.Text.Json;
using GraphQLSubs.Conformance.Execution;
using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>
/// <c>{sdl, document, variables, validate}</c> → <c>{stage, result, args: {"response.path": {…}}}</c>; every field resolves to
/// <c>"ok"</c>.
/// </summary>
internal sealed class CoerceKind : ICaseKind
{
    public string Name => "coerce";

    public IReadOnlyList<string> OutputKeys => ["stage", "result", "args"];

    public async ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        var run = new ExecutionCase(input);
        var seen = new SortedDictionary<string, Dictionary<string, object?>>(StringComparer.Ordinal);
        ExecutionCase.Resolve(run.ObjectTypes, FieldResolver.FromPure(context =>
        {
            seen[string.Join('.', context.Path.ToList())] = ReadArguments(context);
            return "ok";
        }));

        using var result = await run.ExecuteAsync();
        output.WriteString("stage", StageOf(result));
        output.WritePropertyName("result");
        ExecutionCase.Write(result, output);
        output.WritePropertyName("args");
        WritePlain(seen.ToDictionary(static pair => pair.Key, static pair => (object?)pair.Value), output);
    }

    private static Dictionary<string, object?> ReadArguments(IResolverContext context)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);

        for (var i = 0; i < context.Field.Arguments.Length; i++)
        {
            if (context.Arguments.Has(i))
            {
                arguments.Add(context.Field.Arguments[i].Name, context.Arguments[i]);
            }
        }

        return arguments;
    }

    private static string StageOf(OperationResult result)
    {
        if (!result.HasErrors)
        {
            return "execute";
        }

        using var errors = JsonDocument.Parse(result.Utf8Errors);

        return errors.RootElement[0].GetProperty("extensions").GetProperty("code").GetString() switch
        {
            ErrorCodes.SyntaxError => "parse",
            ErrorCodes.ValidationFailed => "validate",
            _ => "execute",
        };
    }

    private static void WritePlain(object? value, Utf8JsonWriter output)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> fields:
                output.WriteStartObject();

                foreach (var (name, field) in fields)
                {
                    output.WritePropertyName(name);
                    WritePlain(field, output);
                }

                output.WriteEndObject();
                break;

            case IReadOnlyList<object?> items:
                output.WriteStartArray();

                foreach (var item in items)
                {
                    WritePlain(item, output);
                }

                output.WriteEndArray();
                break;

            // What JSON.stringify makes of it.
            case double number when !double.IsFinite(number):
                output.WriteNullValue();
                break;

            default:
                using (var json = new ResultWriter())
                {
                    PlainValue.TryWrite(value, json);
                    output.WriteRawValue(json.Written.Span);
                }

                break;
        }
    }
}

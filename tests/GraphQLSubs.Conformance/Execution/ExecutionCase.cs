using System.Text;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Conformance.Execution;

/// <summary>A case's schema, document and variables, ready to be executed.</summary>
internal sealed class ExecutionCase
{
    private readonly JsonElement _input;
    private readonly Lazy<RequestExecutor> _executor;

    public ExecutionCase(JsonElement input)
    {
        _input = input;
        Schema = BuildSchema(input.GetProperty("sdl").GetString()!);
        _executor = new(() => new RequestExecutor(
            Schema, new RequestExecutorOptions { ValidatesDocuments = !IsFalse("validate") }));
    }

    public Schema Schema { get; }

    public IRequestExecutor Executor => _executor.Value;

    public ReadOnlyMemory<byte> Variables =>
        _input.TryGetProperty("variables", out var variables) ? Encoding.UTF8.GetBytes(variables.GetRawText()) : default;

    /// <summary>The object types that a case's data gives values to.</summary>
    public IEnumerable<ObjectType> ObjectTypes =>
        Schema.Types.Values.OfType<ObjectType>().Where(static type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    public IEnumerable<ObjectType> RootTypes => new[] { Schema.QueryType, Schema.MutationType, Schema.SubscriptionType }.OfType<ObjectType>();

    public static void Resolve(IEnumerable<ObjectType> types, FieldResolver resolver)
    {
        foreach (var field in types.SelectMany(static type => type.Fields.Values))
        {
            field.Resolver = resolver;
        }
    }

    public bool TryPrepare(out PreparedOperation? operation, out OperationResult? errors)
    {
        var name = _input.TryGetProperty("operationName", out var given) ? given.GetString() : null;
        return Executor.TryPrepare(_input.GetProperty("document").GetString()!, name, out operation, out errors);
    }

    public async ValueTask<OperationResult> ExecuteAsync()
    {
        if (!TryPrepare(out var operation, out var errors))
        {
            return errors!;
        }

        return await Executor.ExecuteAsync(operation!, NewRequest());
    }

    public OperationRequest NewRequest() => new() { Variables = Variables, Services = NoServices.Instance };

    /// <summary>Writes a response without the codes, which the reference does not have.</summary>
    public static void Write(OperationResult result, Utf8JsonWriter output)
    {
        using var response = JsonDocument.Parse(result.Utf8Json, CaseFile.JsonOptions);
        output.WriteStartObject();

        foreach (var entry in response.RootElement.EnumerateObject())
        {
            output.WritePropertyName(entry.Name);

            if (entry.Name == "errors")
            {
                WriteErrors(entry.Value, output);
            }
            else
            {
                entry.Value.WriteTo(output);
            }
        }

        output.WriteEndObject();
    }

    private static void WriteErrors(JsonElement errors, Utf8JsonWriter output)
    {
        output.WriteStartArray();

        foreach (var error in errors.EnumerateArray())
        {
            output.WriteStartObject();

            foreach (var entry in error.EnumerateObject().Where(static entry => entry.Name != "extensions"))
            {
                entry.WriteTo(output);
            }

            output.WriteEndObject();
        }

        output.WriteEndArray();
    }

    /// <summary>The scalars of cases have no coercion, also where the engine knows one of their name.</summary>
    private static Schema BuildSchema(string sdl)
    {
        var builder = new SchemaBuilder().AddDocument(sdl);

        foreach (var scalar in Parser.ParseDocument(sdl, ParserOptions.Trusted).Definitions.OfType<ScalarTypeDefinitionNode>())
        {
            builder.AddScalar(new PassThroughScalar(scalar.Name.Value));
        }

        return builder.Build();
    }

    private bool IsFalse(string key) => _input.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.False;

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQLSubs.Conformance.Execution;
using GraphQLSubs.Differential.Generation;
using GraphQLSubs.Differential.HandWritten;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Differential.Fuzzing;

/// <summary>What is fed here need not be GraphQL at all; an input that broke something once goes to <see cref="HostileInputs"/>.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly string Zoo = CaseReader.ReadSchema("zoo");

    private static readonly Lazy<string[]> Texts = new(static () =>
        [.. CaseReader.ReadAll().Select(static written => JsonNode.Parse(written.Json)!).Select(static input => (string)(input["source"] ?? input["document"] ?? input["sdl"])!)]);

    public static TheoryData<string> Hostile => [.. HostileInputs.All.Keys];

    [Fact]
    public Task Parser_reads_or_refuses_any_text() =>
        Fuzzer.RunAsync(output, static random => TextNoise.Disturb(random.Pick(Texts.Value), random), Parse);

    [Fact]
    public Task Schema_is_built_or_refused_of_any_text() => Fuzzer.RunAsync(
        output,
        static random => random.Chance(0.5) ? Mutator.Mutate(new GeneratedSchema(random).Sdl, random) : TextNoise.Disturb(Zoo, random),
        BuildSchema);

    [Fact]
    public Task Validator_accepts_or_refuses_any_document()
    {
        var run = NewCase(Zoo);
        return Fuzzer.RunAsync(output, static random => Mutator.Mutate(random.Pick(Texts.Value), random), text => Prepare(run, text));
    }

    [Fact]
    public Task Executor_answers_any_request()
    {
        var current = new JsonObject();

        return Fuzzer.RunAsync(
            output,
            random =>
            {
                var schema = new GeneratedSchema(random);
                var (document, variables) = new DocumentGenerator(schema, random).Next(wrongVariables: 0.2);
                current = new() { ["sdl"] = schema.Sdl, ["document"] = document, ["variables"] = variables, ["root"] = new RootGenerator(schema, random).Next() };
                return current.ToJsonString();
            },
            static json => Execute(JsonDocument.Parse(json).RootElement));
    }

    [Fact]
    public Task Executor_answers_any_variables()
    {
        const string document = "query($f:Filter,$p:Place!,$i:[[Int]],$w:When){takes(filter:$f,place:$p,intss:$i,when:$w,nn:1)}";
        const string variables = """{"f":{"name":"a\u00e9","age":1,"tags":["b"],"required":true,"unit":"FOOT"},"p":{"spot":{"x":1,"y":-2.0}},"i":[[1,null],2],"w":{"a":[1e3,"c"]}}""";
        var run = NewCase(Zoo);
        run.Executor.TryPrepare(document, null, out var operation, out _).ShouldBeTrue();

        return Fuzzer.RunAsync(output, static random => TextNoise.Disturb(variables, random), text =>
        {
            var request = run.NewRequest() with { Variables = System.Text.Encoding.UTF8.GetBytes(text) };
            run.Executor.ExecuteAsync(operation!, request).AsTask().GetAwaiter().GetResult().Dispose();
        });
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_document_is_answered_within_bounds(string name) => Fuzzer.Feed(HostileInputs.All[name], static text =>
    {
        var input = new JsonObject { ["sdl"] = Zoo, ["document"] = text, ["root"] = new JsonObject() };
        Execute(JsonSerializer.SerializeToElement(input));
    });

    /// <summary>
    /// What was read is printed, and reads as the same again; but for a type without a body before <c>{ a }</c>, which graphql-js prints
    /// alike: that is a type with a body when it is read.
    /// </summary>
    private static void Parse(string text)
    {
        try
        {
            var document = Parser.ParseDocument(text, ParserOptions.Default);
            var printed = SyntaxPrinter.Print(document);

            if (document.Definitions.Select(static definition => definition is ITypeSystemNode).Distinct().Count() == 1)
            {
                SyntaxPrinter.Print(Parser.ParseDocument(printed, ParserOptions.Default)).ShouldBe(printed);
            }
        }
        catch (SyntaxException exception)
        {
            exception.Location.Line.ShouldBeGreaterThan(0);
        }
    }

    private static void BuildSchema(string sdl)
    {
        try
        {
            new SchemaBuilder().AddDocument(sdl).Build();
        }
        catch (Exception exception) when (exception is SyntaxException or SchemaException)
        {
            exception.Message.ShouldNotBeEmpty();
        }
    }

    private static void Prepare(ExecutionCase run, string document)
    {
        if (!run.Executor.TryPrepare(document, null, out _, out var errors))
        {
            errors.HasErrors.ShouldBeTrue();
            errors.Dispose();
        }
    }

    private static void Execute(JsonElement input)
    {
        var run = new ExecutionCase(input);
        var root = RootValue.Read(input.GetProperty("root")) as IReadOnlyDictionary<string, object?>;
        ExecutionCase.Resolve(run.ObjectTypes, FieldResolver.FromPure(context =>
            (context.Path.Parent is null ? root : context.Parent<object?>() as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(context.Field.Name)));
        using var result = run.ExecuteAsync().AsTask().GetAwaiter().GetResult();
        result.Utf8Json.IsEmpty.ShouldBeFalse();
    }

    private static ExecutionCase NewCase(string sdl) => new(JsonSerializer.SerializeToElement(new JsonObject { ["sdl"] = sdl }));
}

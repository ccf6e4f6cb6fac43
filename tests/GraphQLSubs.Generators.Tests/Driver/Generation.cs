using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphQLSubs.Generators.Tests.Driver;

/// <summary>Runs the generator over a snippet and shows what came of it.</summary>
internal sealed class Generation
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using GraphQLSubs;
        global using GraphQLSubs.Subscriptions;
        global using GraphQLSubs.Types;
        global using GraphQLSubs.Types.Relay;
        """;

    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(path => !path.EndsWith("GraphQLSubs.Generators.Tests.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly GeneratorDriverRunResult _result;

    private Generation(GeneratorDriverRunResult result, Compilation output)
    {
        _result = result;
        CompilerProblems =
        [
            .. output.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS1591" or "CS1573"))
                .Select(diagnostic => diagnostic.ToString()),
        ];
    }

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _result.Diagnostics;

    /// <summary>What the compiler says about the snippet with the generated code.</summary>
    public ImmutableArray<string> CompilerProblems { get; }

    /// <summary>The emitted SDL.</summary>
    public string Sdl
    {
        get
        {
            var source = Source("Schema");
            var begin = source.IndexOf("\"\"\"\n", StringComparison.Ordinal) + 4;
            return source[begin..source.LastIndexOf("\n\"\"\"", StringComparison.Ordinal)];
        }
    }

    public static Generation Run(string source) => Run(CreateCompilation(source));

    public static Generation Run(Compilation compilation, params AdditionalText[] files)
    {
        var driver = CreateDriver().AddAdditionalTexts([.. files]).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new Generation(driver.GetRunResult(), output);
    }

    /// <summary>The emitted SDL of a snippet that must compile without any complaint.</summary>
    public static string SdlOf(string source)
    {
        var generation = Run(source);
        var complaints = generation.Diagnostics.Select(diagnostic => diagnostic.ToString()).Concat(generation.CompilerProblems).ToList();
        return complaints.Count == 0 ? generation.Sdl : throw new InvalidOperationException(string.Join('\n', complaints));
    }

    /// <summary>The emitted definition of one type, without its descriptions' file around it.</summary>
    public static string TypeOf(string source, string header)
    {
        var sdl = SdlOf(source);
        var begin = sdl.IndexOf(header + " {", StringComparison.Ordinal);
        return begin < 0
            ? throw new InvalidOperationException($"No '{header}' in:\n{sdl}")
            : sdl[begin..(sdl.IndexOf("\n}", begin, StringComparison.Ordinal) + 2)];
    }

    /// <summary>One generated file: <c>Schema</c>, <c>Resolvers</c>, <c>Inputs</c>, <c>Codecs</c>, or the module for the registration.</summary>
    public string Source(string part) => _result.GeneratedTrees
        .Single(tree => System.IO.Path.GetFileName(tree.FilePath) is var name && (name == $"{part}.g.cs" || name.EndsWith($".{part}.g.cs", StringComparison.Ordinal)))
        .ToString();

    public static CSharpCompilation CreateCompilation(params string[] sources) => CreateCompilation("Snippets", [], sources);

    public static CSharpCompilation CreateCompilation(
        string assemblyName, IEnumerable<MetadataReference> references, params string[] sources) => CSharpCompilation.Create(
        assemblyName,
        [
            CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs"),
            .. sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Snippet{index}.cs")),
        ],
        References.Concat(references),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new SchemaGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}

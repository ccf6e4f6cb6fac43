using System.Reflection;
using System.Runtime.Loader;
using GraphQLSubs.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphQLSubs.Generators.Tests.Driver;

/// <summary>Compiles snippets into assemblies, each seeing those before it, and builds one schema of all their modules.</summary>
internal static class Assemblies
{
    public static Schema Build(params (string Name, string Source)[] assemblies) => Collect(assemblies).Build();

    public static SchemaBuilder Collect(params (string Name, string Source)[] assemblies) =>
        Collect(assemblies, registered: [.. assemblies.Select(assembly => assembly.Name)]);

    public static SchemaBuilder Collect((string Name, string Source)[] assemblies, string[] registered)
    {
        var builder = new SchemaBuilder();
        var loaded = new Dictionary<string, Assembly>();
        var loader = new AssemblyLoadContext(name: null);
        var references = new List<MetadataReference>();

        foreach (var (name, source) in assemblies)
        {
            var image = Compile(Generation.CreateCompilation(name, references, source));
            references.Add(MetadataReference.CreateFromImage(image));
            loaded.Add(name, loader.LoadFromStream(new MemoryStream(image)));
        }

        foreach (var name in registered)
        {
            Register(loaded[name], builder);
        }

        return builder;
    }

    private static byte[] Compile(CSharpCompilation compilation)
    {
        Generation.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out var problems);
        var image = new MemoryStream();
        var emitted = output.Emit(image);
        return emitted.Success && problems.IsEmpty
            ? image.ToArray()
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Concat(problems)));
    }

    private static void Register(Assembly assembly, SchemaBuilder builder) => assembly
        .GetType($"GraphQLSubs.Generated.{assembly.GetName().Name}Types", throwOnError: true)!
        .GetMethod("AddTo")!
        .Invoke(null, [builder]);
}

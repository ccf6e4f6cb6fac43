using System.Reflection;
using System.Runtime.Loader;
using GraphQLSubs.Execution.Configuration;
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
        var loaded = Load(assemblies).ToDictionary(assembly => assembly.GetName().Name!);

        foreach (var name in registered)
        {
            Register(loaded[name], builder);
        }

        return builder;
    }

    /// <summary>Runs <c>App.Configure(builder)</c> of the last assembly.</summary>
    public static void Configure(IRequestExecutorBuilder builder, params (string Name, string Source)[] assemblies)
    {
        var configure = Load(assemblies)[^1].GetType("App", throwOnError: true)!.GetMethod("Configure")!;
        configure.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [builder], null);
    }

    private static List<Assembly> Load((string Name, string Source)[] assemblies)
    {
        var loader = new AssemblyLoadContext(name: null);
        var references = new List<MetadataReference>();
        var loaded = new List<Assembly>();
        loader.Resolving += (_, name) => loaded.Find(assembly => assembly.GetName().Name == name.Name);

        foreach (var (name, source) in assemblies)
        {
            var image = Compile(Generation.CreateCompilation(name, references, source));
            references.Add(MetadataReference.CreateFromImage(image));
            loaded.Add(loader.LoadFromStream(new MemoryStream(image)));
        }

        return loaded;
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

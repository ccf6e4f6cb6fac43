using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Discovery;
using GraphQLSubs.Generators.Emit;
using GraphQLSubs.Generators.Merging;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators;

/// <summary>
/// Makes an assembly's GraphQL schema from its annotated classes, and one of each class that a call adds by itself: the SDL, the resolvers, the conversion of arguments and the
/// codecs of events. Each annotated class is read by itself into a model that compares by value; only where one has changed is
/// anything written again.
/// </summary>
[Generator]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    private static readonly string[] TypeAttributes =
    [
        Attributes.QueryType,
        Attributes.MutationType,
        Attributes.SubscriptionType,
        Attributes.ObjectType,
        Attributes.ObjectType + "`1",
        Attributes.ExtendObjectType,
        Attributes.ExtendObjectType + "`1",
        Attributes.InterfaceType,
        Attributes.UnionType,
        Attributes.InputObjectType,
        Attributes.EnumType,
    ];

    private static readonly string[] MemberAttributes = [Attributes.Query, Attributes.Mutation, Attributes.Subscription];

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var discovered = Discover(context);
        var loaders = DiscoverDataLoaders(context);
        var added = AddedTypes.Find(context);
        var documentation = DocumentationFile.FindAll(context);
        var moduleName = context.CompilationProvider.Select(static (compilation, _) => ModuleName(compilation));

        var model = discovered
            .Select(static (all, _) => all.Select(d => d.Fragment).ToEquatable())
            .Combine(loaders.Select(static (all, _) => Models(all)))
            .Select(static (input, _) => new DataLoaderReferences(input.Right).Resolve(SchemaMerger.Merge(input.Left)))
            .Combine(documentation)
            .Select(static (input, _) => new DocumentationReferences(input.Right).Resolve(input.Left))
            .WithTrackingName("Model");

        context.RegisterSourceOutput(
            model.Combine(moduleName),
            static (output, input) => ModuleEmitter.Emit(output, input.Left, input.Right));

        var additions = added
            .SelectMany(static (all, _) => all.Where(a => !a.Discovered.Fragment.IsEmpty).Select(a => (a.Type, a.Discovered.Fragment)))
            .Combine(loaders.Select(static (all, _) => Models(all)))
            .Combine(documentation)
            .Select(static (input, _) => AdditionMerger.Merge(input.Left.Left.Type, input.Left.Left.Fragment, input.Left.Right, input.Right))
            .WithTrackingName("Additions");

        context.RegisterSourceOutput(
            additions.Combine(moduleName),
            static (output, input) => AdditionEmitter.Emit(output, input.Left, input.Right));

        context.RegisterSourceOutput(
            discovered.Combine(added).Select(static (all, _) => Problems(all.Left, all.Right)),
            Report);

        context.RegisterSourceOutput(
            loaders.Select(static (all, _) => all.SelectMany(d => d.Problems).Concat(Collisions.FindDataLoaders(all)).ToEquatable()),
            Report);

        context.RegisterSourceOutput(Leftovers.Find(context), Report);
        context.RegisterSourceOutput(UnheardMessages.Find(context, Messages(model, additions)), Report);
    }

    /// <summary>Of what was annotated together, and of each class that was added by itself; what both find is told once.</summary>
    private static EquatableArray<Problem> Problems(EquatableArray<Discovered> discovered, EquatableArray<DiscoveredAddition> added) =>
        discovered.SelectMany(d => d.Problems)
            .Concat(Collisions.Find(discovered))
            .Concat(added.SelectMany(addition => addition.Discovered.Problems.Concat(Collisions.Find([addition.Discovered]))))
            .Distinct()
            .ToEquatable();

    private static IncrementalValueProvider<EquatableArray<string>> Messages(
        IncrementalValueProvider<SchemaModel> model, IncrementalValuesProvider<AdditionModel> additions) =>
        model.Combine(additions.Collect()).Select(static (input, _) => input.Right
            .Select(addition => addition.Schema)
            .Prepend(input.Left)
            .SelectMany(schema => schema.Messages)
            .Select(message => message.Clr)
            .Distinct()
            .ToEquatable());

    private static IncrementalValueProvider<EquatableArray<Discovered>> Discover(IncrementalGeneratorInitializationContext context)
    {
        var all = context.CompilationProvider.Select(static (_, _) => EquatableArray.Create<Discovered>([]));

        foreach (var attribute in TypeAttributes.Concat(MemberAttributes))
        {
            var found = context.SyntaxProvider
                .ForAttributeWithMetadataName(attribute, static (_, _) => true, Walk)
                .WithTrackingName("Discovered")
                .Collect();

            all = all.Combine(found).Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatable());
        }

        return all;
    }

    private static IncrementalValueProvider<EquatableArray<DiscoveredDataLoader>> DiscoverDataLoaders(
        IncrementalGeneratorInitializationContext context) => context.SyntaxProvider
        .ForAttributeWithMetadataName(
            Attributes.DataLoader,
            static (_, _) => true,
            static (found, cancellationToken) => DataLoaderReader.Read(
                (IMethodSymbol)found.TargetSymbol, found.Attributes[0], found.SemanticModel.Compilation, cancellationToken))
        .WithTrackingName("DataLoaders")
        .Collect()
        .Select(static (all, _) => all.ToEquatable());

    /// <summary>One loader of a name; of more than one the others are reported.</summary>
    private static EquatableArray<DataLoaderModel> Models(EquatableArray<DiscoveredDataLoader> all) => all
        .Select(loader => loader.Model)
        .OfType<DataLoaderModel>()
        .GroupBy(model => model.Clr)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First())
        .ToEquatable();

    private static Discovered Walk(GeneratorAttributeSyntaxContext found, CancellationToken cancellationToken) =>
        found.TargetSymbol is INamedTypeSymbol type
            ? TypeWalk.From(type, found.Attributes[0], found.SemanticModel.Compilation, cancellationToken)
            : TypeWalk.FromMember(found.TargetSymbol, found.Attributes[0], found.SemanticModel.Compilation, cancellationToken);

    private static void Report(SourceProductionContext context, EquatableArray<Problem> problems)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }

    /// <summary><c>[assembly: Module("ChatTypes")]</c>, else the assembly's name without dots and with <c>Types</c>.</summary>
    private static string ModuleName(Compilation compilation)
    {
        var given = compilation.Assembly.Find(Attributes.Module).Text("Name");
        return given ?? new string([.. (compilation.AssemblyName ?? "").Where(char.IsLetterOrDigit)]) + "Types";
    }
}

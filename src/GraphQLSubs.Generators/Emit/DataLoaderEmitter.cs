using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Writes the interface and the class of each data loader, and the method that registers them.</summary>
internal static class DataLoaderEmitter
{
    private const string Loaders = "global::GraphQLSubs.DataLoaders";
    private const string Collections = "global::System.Collections.Generic";
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken";

    public static void EmitTypes(SourceWriter writer, EquatableArray<DataLoaderModel> loaders)
    {
        foreach (var space in loaders.GroupBy(loader => loader.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            if (space.Key.Length > 0)
            {
                writer.Open($"namespace {space.Key}");
            }

            foreach (var loader in space)
            {
                EmitInterface(writer, loader);
                EmitClass(writer, loader);
            }

            if (space.Key.Length > 0)
            {
                writer.Close();
            }
        }
    }

    public static void EmitRegistration(SourceWriter writer, EquatableArray<DataLoaderModel> loaders, string builder)
    {
        writer.Open($"public static void AddDataLoaders({builder} builder)");

        foreach (var loader in loaders)
        {
            writer.Line($"{CSharp.Support}.DataLoaderRegistration.AddDataLoader<{loader.InterfaceClr}, {loader.Clr}>(");
            writer.Line($"    builder, static (services, batchScheduler, options) => new {loader.Clr}({string.Join(", ", Constructor(loader).Select(taken => taken.Name))}));");
        }

        writer.Close();
    }

    private static void EmitInterface(SourceWriter writer, DataLoaderModel loader)
    {
        writer.Line(Summary(loader));
        writer.Line($"{Access(loader.IsInterfacePublic)} interface I{loader.Name} : {Loaders}.IDataLoader<{loader.Key}, {ValueOf(loader)}>");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
    }

    private static void EmitClass(SourceWriter writer, DataLoaderModel loader)
    {
        writer.Line(Summary(loader));
        writer.Line($"{Access(loader.IsClassPublic)} sealed class {loader.Name}(");
        writer.Line($"    {string.Join(", ", Constructor(loader).Select(taken => $"{taken.Type} {taken.Name}"))})");
        writer.Open($"    : {Base(loader)}, I{loader.Name}");
        writer.Line("/// <inheritdoc />");
        writer.Open($"protected override async {Signature(loader)}");

        if (loader.HasOwnScope)
        {
            writer.Line("await using var scope = global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(services);");
        }

        writer.Line($"return {Invocation(loader)};");
        writer.Close();
        writer.Close();
        writer.Line();
    }

    /// <summary>What the class takes: nothing that it does not use.</summary>
    private static IEnumerable<(string Type, string Name)> Constructor(DataLoaderModel loader)
    {
        if (loader.TakesServices)
        {
            yield return ("global::System.IServiceProvider", "services");
        }

        yield return ($"{Loaders}.IBatchScheduler", "batchScheduler");

        if (loader.Form != DataLoaderForm.Single)
        {
            yield return ($"{Loaders}.DataLoaderOptions?", "options");
        }
    }

    private static string Summary(DataLoaderModel loader) =>
        $"/// <summary>Loads what <c>{loader.Call.Class.Replace("global::", "")}.{loader.Call.Member}</c> returns, once for each key.</summary>";

    private static string Access(bool isPublic) => isPublic ? "public" : "internal";

    private static string ValueOf(DataLoaderModel loader) => loader.Form == DataLoaderForm.Group ? loader.Value + "[]" : loader.Value;

    private static string Base(DataLoaderModel loader) => loader.Form switch
    {
        DataLoaderForm.Batch => $"{Loaders}.BatchDataLoader<{loader.Key}, {loader.Value}>(batchScheduler, options)",
        DataLoaderForm.Group => $"{Loaders}.GroupedDataLoader<{loader.Key}, {loader.Value}>(batchScheduler, options)",
        _ => $"{Loaders}.CacheDataLoader<{loader.Key}, {loader.Value}>(batchScheduler)",
    };

    private static string Signature(DataLoaderModel loader) => loader.Form switch
    {
        DataLoaderForm.Batch => $"global::System.Threading.Tasks.Task<{Collections}.IReadOnlyDictionary<{loader.Key}, {loader.Value}>> "
            + $"LoadBatchAsync({Collections}.IReadOnlyList<{loader.Key}> keys, {Cancellation})",
        DataLoaderForm.Group => $"global::System.Threading.Tasks.Task<global::System.Linq.ILookup<{loader.Key}, {loader.Value}>> "
            + $"LoadGroupedBatchAsync({Collections}.IReadOnlyList<{loader.Key}> keys, {Cancellation})",
        _ => $"global::System.Threading.Tasks.Task<{loader.Value}> LoadSingleAsync({loader.Key} key, {Cancellation})",
    };

    private static string Invocation(DataLoaderModel loader)
    {
        var services = loader.HasOwnScope ? "scope.ServiceProvider" : "services";
        var arguments = loader.Call.Parameters
            .Select(parameter => Argument(parameter, services))
            .Prepend(loader.Form == DataLoaderForm.Single ? "key" : "keys");
        var call = $"{loader.Call.Class}.{CSharp.Member(loader.Call.Member)}({string.Join(", ", arguments)})";

        // Without an await the method would be async for nothing, of which the compiler warns.
        return loader.Call.Result == CallResult.Awaitable ? $"await {call}" : $"await global::System.Threading.Tasks.Task.FromResult({call})";
    }

    private static string Argument(ParameterModel parameter, string services) => parameter.Binding switch
    {
        ParameterBinding.CancellationToken => "cancellationToken",
        ParameterBinding.Services => services,

        // A loader of another scope would share neither batches nor memory.
        ParameterBinding.DataLoader => Services.Of(parameter, "services"),
        _ => Services.Of(parameter, services),
    };
}

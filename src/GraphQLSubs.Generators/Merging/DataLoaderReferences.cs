using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Merging;

/// <summary>
/// Names the generated loaders in full where a parameter takes one. To the compiler that the classes were read with, such a type
/// does not exist yet: it knows the name as written, and so does the model.
/// </summary>
internal sealed class DataLoaderReferences(IReadOnlyCollection<DataLoaderModel> loaders)
{
    public SchemaModel Resolve(SchemaModel model) => loaders.Count == 0 ? model : model with
    {
        DataLoaders = loaders.Select(loader => loader with { Call = Resolve(loader.Call) }).ToEquatable(),
        Objects = model.Objects.Select(type => type with { Fields = type.Fields.Select(Resolve).ToEquatable() }).ToEquatable(),
    };

    /// <summary>Whether a model, resolved, takes one of the loaders.</summary>
    public bool AreTakenBy(SchemaModel model) => model.Objects
        .SelectMany(type => type.Fields)
        .SelectMany(field => field.Subscription?.Source is { } source ? new[] { field.Call, source } : [field.Call])
        .SelectMany(call => call.Parameters.Concat(call.ConstructorParameters))
        .Any(parameter => parameter.Binding == ParameterBinding.DataLoader
            && loaders.Any(loader => loader.Clr == parameter.Clr || loader.InterfaceClr == parameter.Clr));

    private FieldModel Resolve(FieldModel field) => field with
    {
        Call = Resolve(field.Call),
        Subscription = field.Subscription is { Source: { } source } subscription ? subscription with { Source = Resolve(source) } : field.Subscription,
    };

    private MemberCall Resolve(MemberCall call) => call with
    {
        Parameters = Resolve(call.Parameters, call.Class),
        ConstructorParameters = Resolve(call.ConstructorParameters, call.Class),
    };

    private EquatableArray<ParameterModel> Resolve(EquatableArray<ParameterModel> parameters, string clr) => parameters
        .Select(parameter => parameter.Binding == ParameterBinding.DataLoader && Find(parameter.Clr, clr) is { } found
            ? parameter with { Clr = found }
            : parameter)
        .ToEquatable();

    /// <summary>The loader of a name; of several that of the nearest namespace around a class.</summary>
    private string? Find(string name, string clr) => loaders
        .SelectMany(loader => (IEnumerable<(string Name, string Clr, string Space)>)
        [
            (loader.Name, loader.Clr, loader.Namespace),
            ("I" + loader.Name, loader.InterfaceClr, loader.Namespace),
        ])
        .Where(known => known.Name == name)
        .OrderByDescending(known => clr.StartsWith($"global::{known.Space}.", StringComparison.Ordinal) ? known.Space.Length : -1)
        .ThenBy(known => known.Clr, StringComparer.Ordinal)
        .Select(known => known.Clr)
        .FirstOrDefault();
}

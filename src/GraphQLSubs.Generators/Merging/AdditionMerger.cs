using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Merging;

/// <summary>Makes the module of one class that a call adds.</summary>
internal static class AdditionMerger
{
    public static AdditionModel Merge(
        AddedType type,
        SchemaFragment fragment,
        IReadOnlyCollection<DataLoaderModel> loaders,
        IReadOnlyCollection<MemberDocumentation> documentation)
    {
        var references = new DataLoaderReferences(loaders);
        var schema = new DocumentationReferences(documentation).Resolve(references.Resolve(SchemaMerger.Merge([fragment])));

        // The loaders themselves are the assembly's.
        return new AdditionModel(type, schema with { DataLoaders = [] }, references.AreTakenBy(schema));
    }
}

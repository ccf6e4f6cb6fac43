using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Merging;

/// <summary>
/// Merges the fields that several classes contribute to one type. A prepended field takes the place of one of the type's own; an
/// appended one replaces it where it stands.
/// </summary>
internal static class FieldMerger
{
    public static EquatableArray<FieldModel> Merge(ObjectPart? own, IReadOnlyCollection<ObjectPart> extensions)
    {
        var fields = FieldsOf(extensions, FieldSource.Prepended).ToList();
        var ignoredFields = new HashSet<string>(extensions.SelectMany(extension => extension.IgnoredFields));
        var ignoredMembers = new HashSet<string>(extensions.SelectMany(extension => extension.IgnoredMembers));

        fields.AddRange((own?.Fields ?? []).Where(field =>
            !ignoredFields.Contains(field.Name)
            && !ignoredMembers.Contains(field.Member)
            && fields.TrueForAll(prepended => prepended.Name != field.Name)));

        foreach (var field in FieldsOf(extensions, FieldSource.Appended))
        {
            var index = fields.FindIndex(known => known.Name == field.Name);

            if (index < 0)
            {
                fields.Add(field);
            }
            else
            {
                fields[index] = field;
            }
        }

        return fields.ToEquatable();
    }

    private static IEnumerable<FieldModel> FieldsOf(IEnumerable<ObjectPart> extensions, FieldSource source) => extensions
        .Where(extension => extension.Source == source)
        .OrderBy(extension => extension.Contributor, StringComparer.Ordinal)
        .SelectMany(extension => extension.Fields);
}

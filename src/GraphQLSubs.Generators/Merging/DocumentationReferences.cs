using GraphQLSubs.Generators.Discovery;
using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Merging;

/// <summary>
/// Puts in the descriptions of what referenced assemblies document. Classes are read without those files at hand: the model says whose
/// documentation it wants, here it gets it, or nothing.
/// </summary>
internal sealed class DocumentationReferences(IReadOnlyCollection<MemberDocumentation> documentation)
{
    private readonly Dictionary<string, string> _members = documentation
        .GroupBy(member => member.Id)
        .ToDictionary(group => group.Key, group => group.First().Xml);

    public SchemaModel Resolve(SchemaModel model) => model with
    {
        Objects = model.Objects.Select(type => type with { Description = Resolve(type.Description), Fields = Resolve(type.Fields) }).ToEquatable(),
        Interfaces = model.Interfaces.Select(type => type with { Description = Resolve(type.Description), Fields = Resolve(type.Fields) }).ToEquatable(),
        Unions = model.Unions.Select(type => type with { Description = Resolve(type.Description) }).ToEquatable(),
        Inputs = model.Inputs.Select(type => type with { Description = Resolve(type.Description), Fields = Resolve(type.Fields) }).ToEquatable(),
        Enums = model.Enums.Select(type => type with { Description = Resolve(type.Description), Values = Resolve(type.Values) }).ToEquatable(),
    };

    private EquatableArray<FieldModel> Resolve(EquatableArray<FieldModel> fields) => fields
        .Select(field => field with { Description = Resolve(field.Description), Arguments = Resolve(field.Arguments) })
        .ToEquatable();

    private EquatableArray<InputFieldModel> Resolve(EquatableArray<InputFieldModel> fields) =>
        fields.Select(field => field with { Description = Resolve(field.Description) }).ToEquatable();

    private EquatableArray<EnumValueModel> Resolve(EquatableArray<EnumValueModel> values) =>
        values.Select(value => value with { Description = Resolve(value.Description) }).ToEquatable();

    private string? Resolve(string? description) =>
        Descriptions.IsReference(description, out var member, out var parameter)
            ? _members.TryGetValue(member, out var xml) ? Descriptions.OfXml(xml, parameter) : null
            : description;
}

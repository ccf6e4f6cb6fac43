using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using GraphQLSubs.Generators.TypeMapping;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Reads a class as an input object.</summary>
internal sealed class InputReader(DiscoveryContext context, TypeMapper mapper)
{
    public InputModel? Read(INamedTypeSymbol type)
    {
        if (Constructions.Of(type) is not { } construction)
        {
            context.Report(
                Rules.UnsupportedInput,
                type,
                type.ToDisplayString(),
                "it needs a constructor whose parameters are properties, such as a record's, or one without parameters");
            return null;
        }

        var isOneOf = type.Has(Attributes.OneOf);
        var fields = new List<InputFieldModel>();

        foreach (var property in Members.PropertiesOf(type).Where(property => construction.Sets(property.Name)))
        {
            if (property.Has(Attributes.Ignore))
            {
                RefuseIgnored(type, property, construction);
            }
            else if (ReadField(property) is { } field)
            {
                CheckOneOf(type, property, field, isOneOf);
                fields.Add(field);
            }
        }

        if (fields.Count == 0)
        {
            context.Report(Rules.UnsupportedInput, type, type.ToDisplayString(), "it has no public property that can be set");
            return null;
        }

        return new InputModel
        {
            Name = TypeNames.Of(type, isInput: true),
            Clr = type.ToClr(),
            Description = Descriptions.Of(type),
            IsOneOf = isOneOf,
            Fields = fields.ToEquatable(),
            Construction = construction,
        };
    }

    private InputFieldModel? ReadField(IPropertySymbol property)
    {
        if (mapper.MapTaken(property.Type, property) is not { } type)
        {
            return null;
        }

        var name = property.Find(Attributes.Name).Text("Name") ?? GraphQLNames.OfMember(property.Name);
        context.CheckName(name, property);

        return new InputFieldModel
        {
            Name = name,
            Member = property.Name,
            Description = Descriptions.Of(property),
            DeprecationReason = Descriptions.DeprecationOf(property),
            Type = type,
            DefaultValue = Defaults.OfProperty(property, context),
        };
    }

    private void RefuseIgnored(INamedTypeSymbol type, IPropertySymbol property, Construction construction)
    {
        if (construction.ConstructorMembers.Contains(property.Name) || property.IsRequired)
        {
            context.Report(
                Rules.UnsupportedInput, property, type.ToDisplayString(), $"'{property.Name}' has [GraphQLIgnore] but must be given");
        }
    }

    private void CheckOneOf(INamedTypeSymbol type, IPropertySymbol property, InputFieldModel field, bool isOneOf)
    {
        if (isOneOf && (field.Type.Syntax.EndsWith("!", StringComparison.Ordinal) || field.DefaultValue is not null))
        {
            context.Report(Rules.InvalidOneOf, property, property.Name, type.Name);
        }
    }
}

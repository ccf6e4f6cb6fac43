using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>The members of types. Of members with the same name the last one stays; the documents' rules have refused them.</summary>
internal sealed partial class SchemaAssembler
{
    private void DefineMembers(NamedType type, SchemaDocument.TypeNodes nodes)
    {
        switch (type)
        {
            case ScalarType scalar:
                scalar.SpecifiedByUrl = AppliedDirectives.SpecifiedByUrl(type.Directives) ?? scalar.SpecifiedByUrl;
                break;
            case ComplexType complex:
                complex.Interfaces = [.. nodes.Interfaces.Select(node => ResolveName(node.Name)).OfType<InterfaceType>()];

                foreach (var node in nodes.Fields)
                {
                    complex.Fields[node.Name.Value] = DefineField(node);
                }

                break;
            case UnionType union:
                union.Types = [.. nodes.UnionMembers.Select(node => ResolveName(node.Name)).OfType<ObjectType>()];
                break;
            case EnumType enumeration:
                foreach (var node in nodes.EnumValues)
                {
                    enumeration.Values[node.Name.Value] = DefineEnumValue(node);
                }

                break;
            case InputObjectType input:
                input.IsOneOf = AppliedDirectives.IsOneOf(type.Directives);

                foreach (var node in nodes.InputFields)
                {
                    input.Fields[node.Name.Value] = DefineInputField(node);
                }

                break;
        }
    }

    private OutputField DefineField(FieldDefinitionNode node) =>
        new(node.Name.Value, Resolve(node.Type), DefineInputFields(node.Arguments))
        {
            Description = node.Description?.Value,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
            Directives = node.Directives,
            Syntax = node,
        };

    private ImmutableArray<InputField> DefineInputFields(ImmutableArray<InputValueDefinitionNode> nodes) =>
        [.. nodes.Select(DefineInputField)];

    private InputField DefineInputField(InputValueDefinitionNode node) =>
        new(node.Name.Value, Resolve(node.Type), node.DefaultValue)
        {
            Description = node.Description?.Value,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
            Directives = node.Directives,
            Syntax = node,
        };

    private static EnumValue DefineEnumValue(EnumValueDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
        Directives = node.Directives,
        Syntax = node,
    };
}

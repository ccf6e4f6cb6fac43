using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Validation;

/// <summary>Definitions and extensions of types.</summary>
internal sealed partial class DocumentWalker
{
    private void Walk(ITypeSystemNode node)
    {
        rules.Enter(node);

        switch (node)
        {
            case SchemaDefinitionNode n:
                WalkSchema(n.Directives, n.OperationTypes);
                break;
            case SchemaExtensionNode n:
                WalkSchema(n.Directives, n.OperationTypes);
                break;
            case ScalarTypeDefinitionNode or ScalarTypeExtensionNode:
                Walk(node.Directives, DirectiveLocations.Scalar);
                break;
            case ObjectTypeDefinitionNode n:
                WalkComplexType(n.Interfaces, n.Directives, DirectiveLocations.Object, n.Fields);
                break;
            case ObjectTypeExtensionNode n:
                WalkComplexType(n.Interfaces, n.Directives, DirectiveLocations.Object, n.Fields);
                break;
            case InterfaceTypeDefinitionNode n:
                WalkComplexType(n.Interfaces, n.Directives, DirectiveLocations.Interface, n.Fields);
                break;
            case InterfaceTypeExtensionNode n:
                WalkComplexType(n.Interfaces, n.Directives, DirectiveLocations.Interface, n.Fields);
                break;
            case UnionTypeDefinitionNode n:
                WalkUnion(n.Directives, n.Types);
                break;
            case UnionTypeExtensionNode n:
                WalkUnion(n.Directives, n.Types);
                break;
            case EnumTypeDefinitionNode n:
                WalkEnum(n.Directives, n.Values);
                break;
            case EnumTypeExtensionNode n:
                WalkEnum(n.Directives, n.Values);
                break;
            case InputObjectTypeDefinitionNode n:
                WalkInputObject(n.Directives, n.Fields);
                break;
            case InputObjectTypeExtensionNode n:
                WalkInputObject(n.Directives, n.Fields);
                break;
            case DirectiveDefinitionNode n:
                Walk(n.Arguments, DirectiveLocations.ArgumentDefinition);
                Walk(n.Directives, DirectiveLocations.DirectiveDefinition);
                break;
            case DirectiveExtensionNode:
                Walk(node.Directives, DirectiveLocations.DirectiveDefinition);
                break;
        }
    }

    private void WalkSchema(ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        Walk(directives, DirectiveLocations.Schema);

        foreach (var operationType in operationTypes)
        {
            Walk(operationType.Type);
        }
    }

    private void WalkComplexType(
        ImmutableArray<NamedTypeNode> interfaces,
        ImmutableArray<DirectiveNode> directives,
        string location,
        ImmutableArray<FieldDefinitionNode> fields)
    {
        foreach (var type in interfaces)
        {
            Walk(type);
        }

        Walk(directives, location);

        foreach (var field in fields)
        {
            rules.Enter(field);
            Walk(field.Arguments, DirectiveLocations.ArgumentDefinition);
            Walk(field.Type);
            Walk(field.Directives, DirectiveLocations.FieldDefinition);
        }
    }

    private void WalkUnion(ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> types)
    {
        Walk(directives, DirectiveLocations.Union);

        foreach (var type in types)
        {
            Walk(type);
        }
    }

    private void WalkEnum(ImmutableArray<DirectiveNode> directives, ImmutableArray<EnumValueDefinitionNode> values)
    {
        Walk(directives, DirectiveLocations.Enum);

        foreach (var value in values)
        {
            rules.Enter(value);
            Walk(value.Directives, DirectiveLocations.EnumValue);
        }
    }

    private void WalkInputObject(ImmutableArray<DirectiveNode> directives, ImmutableArray<InputValueDefinitionNode> fields)
    {
        Walk(directives, DirectiveLocations.InputObject);
        Walk(fields, DirectiveLocations.InputFieldDefinition);
    }

    private void Walk(ImmutableArray<InputValueDefinitionNode> nodes, string location)
    {
        foreach (var node in nodes)
        {
            rules.Enter(node);
            Walk(node.Type);

            if (node.DefaultValue is { } value)
            {
                Walk(value);
            }

            Walk(node.Directives, location);
        }
    }
}

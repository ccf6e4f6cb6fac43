using System.Collections;
using System.Text.Json;
using GraphQLSubs.Language;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>Writes syntax trees as the reference does: an object for each node, its kind first.</summary>
internal static class AstWriter
{
    public static void Write(object? value, Utf8JsonWriter output)
    {
        switch (value)
        {
            case null:
                output.WriteNullValue();
                break;
            case string text:
                output.WriteStringValue(text);
                break;
            case bool flag:
                output.WriteBooleanValue(flag);
                break;
            case OperationType operation:
                output.WriteStringValue(operation.ToString().ToLowerInvariant());
                break;
            case SyntaxNode node:
                output.WriteStartObject();
                output.WriteString("kind", node.Kind.ToString());

                foreach (var (key, member) in Members(node))
                {
                    output.WritePropertyName(key);
                    Write(member, output);
                }

                output.WriteEndObject();
                break;
            case IEnumerable list:
                output.WriteStartArray();

                foreach (var item in list)
                {
                    Write(item, output);
                }

                output.WriteEndArray();
                break;
        }
    }

    private static (string Key, object? Value)[] Members(SyntaxNode node) => node switch
    {
        NameNode n => [("value", n.Value)],
        DocumentNode n => [("definitions", n.Definitions)],
        OperationDefinitionNode n =>
        [
            ("operation", n.Operation), ("description", n.Description), ("name", n.Name),
            ("variableDefinitions", n.VariableDefinitions), ("directives", n.Directives), ("selectionSet", n.SelectionSet),
        ],
        VariableDefinitionNode n =>
        [
            ("description", n.Description), ("variable", n.Variable), ("type", n.Type), ("defaultValue", n.DefaultValue),
            ("directives", n.Directives),
        ],
        SelectionSetNode n => [("selections", n.Selections)],
        FieldNode n =>
        [
            ("alias", n.Alias), ("name", n.Name), ("arguments", n.Arguments), ("directives", n.Directives),
            ("selectionSet", n.SelectionSet),
        ],
        ArgumentNode n => [("name", n.Name), ("value", n.Value)],
        FragmentSpreadNode n => [("name", n.Name), ("directives", n.Directives)],
        InlineFragmentNode n =>
            [("typeCondition", n.TypeCondition), ("directives", n.Directives), ("selectionSet", n.SelectionSet)],
        FragmentDefinitionNode n =>
        [
            ("description", n.Description), ("name", n.Name), ("typeCondition", n.TypeCondition), ("directives", n.Directives),
            ("selectionSet", n.SelectionSet),
        ],
        DirectiveNode n => [("name", n.Name), ("arguments", n.Arguments)],
        IValueNode => ValueMembers(node),
        ObjectFieldNode n => [("name", n.Name), ("value", n.Value)],
        NamedTypeNode n => [("name", n.Name)],
        ListTypeNode n => [("type", n.Type)],
        NonNullTypeNode n => [("type", n.Type)],
        TypeCoordinateNode n => [("name", n.Name)],
        MemberCoordinateNode n => [("name", n.Name), ("memberName", n.MemberName)],
        ArgumentCoordinateNode n => [("name", n.Name), ("fieldName", n.FieldName), ("argumentName", n.ArgumentName)],
        DirectiveCoordinateNode n => [("name", n.Name)],
        DirectiveArgumentCoordinateNode n => [("name", n.Name), ("argumentName", n.ArgumentName)],
        ITypeSystemNode => TypeSystemMembers(node),
        OperationTypeDefinitionNode n => [("operation", n.Operation), ("type", n.Type)],
        FieldDefinitionNode n =>
        [
            ("description", n.Description), ("name", n.Name), ("arguments", n.Arguments), ("type", n.Type),
            ("directives", n.Directives),
        ],
        InputValueDefinitionNode n =>
        [
            ("description", n.Description), ("name", n.Name), ("type", n.Type), ("defaultValue", n.DefaultValue),
            ("directives", n.Directives),
        ],
        EnumValueDefinitionNode n => [("description", n.Description), ("name", n.Name), ("directives", n.Directives)],
        _ => throw new NotSupportedException($"Unknown node: {node.Kind}"),
    };

    private static (string Key, object? Value)[] ValueMembers(SyntaxNode node) => node switch
    {
        VariableNode n => [("name", n.Name)],
        IntValueNode n => [("value", n.Value)],
        FloatValueNode n => [("value", n.Value)],
        StringValueNode n => [("value", n.Value), ("block", n.Block)],
        BooleanValueNode n => [("value", n.Value)],
        EnumValueNode n => [("value", n.Value)],
        ListValueNode n => [("values", n.Values)],
        ObjectValueNode n => [("fields", n.Fields)],
        _ => [],
    };

    private static (string Key, object? Value)[] TypeSystemMembers(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode n =>
            [("description", n.Description), ("directives", n.Directives), ("operationTypes", n.OperationTypes)],
        ScalarTypeDefinitionNode n => [("description", n.Description), ("name", n.Name), ("directives", n.Directives)],
        ObjectTypeDefinitionNode n =>
        [
            ("description", n.Description), ("name", n.Name), ("interfaces", n.Interfaces), ("directives", n.Directives),
            ("fields", n.Fields),
        ],
        InterfaceTypeDefinitionNode n =>
        [
            ("description", n.Description), ("name", n.Name), ("interfaces", n.Interfaces), ("directives", n.Directives),
            ("fields", n.Fields),
        ],
        UnionTypeDefinitionNode n =>
            [("description", n.Description), ("name", n.Name), ("directives", n.Directives), ("types", n.Types)],
        EnumTypeDefinitionNode n =>
            [("description", n.Description), ("name", n.Name), ("directives", n.Directives), ("values", n.Values)],
        InputObjectTypeDefinitionNode n =>
            [("description", n.Description), ("name", n.Name), ("directives", n.Directives), ("fields", n.Fields)],
        DirectiveDefinitionNode n =>
        [
            ("description", n.Description), ("name", n.Name), ("arguments", n.Arguments), ("directives", n.Directives),
            ("repeatable", n.Repeatable), ("locations", n.Locations),
        ],
        SchemaExtensionNode n => [("directives", n.Directives), ("operationTypes", n.OperationTypes)],
        ScalarTypeExtensionNode n => [("name", n.Name), ("directives", n.Directives)],
        ObjectTypeExtensionNode n =>
            [("name", n.Name), ("interfaces", n.Interfaces), ("directives", n.Directives), ("fields", n.Fields)],
        InterfaceTypeExtensionNode n =>
            [("name", n.Name), ("interfaces", n.Interfaces), ("directives", n.Directives), ("fields", n.Fields)],
        UnionTypeExtensionNode n => [("name", n.Name), ("directives", n.Directives), ("types", n.Types)],
        EnumTypeExtensionNode n => [("name", n.Name), ("directives", n.Directives), ("values", n.Values)],
        InputObjectTypeExtensionNode n => [("name", n.Name), ("directives", n.Directives), ("fields", n.Fields)],
        DirectiveExtensionNode n => [("name", n.Name), ("directives", n.Directives)],
        _ => throw new NotSupportedException($"Unknown node: {node.Kind}"),
    };
}

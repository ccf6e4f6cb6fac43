using System.Collections.Immutable;

namespace GraphQLSubs.Language;

/// <summary>Type definitions and extensions.</summary>
internal sealed partial class SyntaxPrinter
{
    private void WriteTypeSystem(object node)
    {
        switch (node)
        {
            case SchemaDefinitionNode n:
                WriteDescription(n.Description);
                WriteSchema("schema", n.Directives, n.OperationTypes);
                break;
            case SchemaExtensionNode n:
                WriteSchema("extend schema", n.Directives, n.OperationTypes);
                break;
            case OperationTypeDefinitionNode n:
                Write($"{n.Operation.Keyword}: {n.Type.Name}");
                break;
            case ScalarTypeDefinitionNode n:
                WriteHead(n.Description, "scalar", n.Name, [], n.Directives);
                break;
            case ScalarTypeExtensionNode n:
                WriteHead(null, "extend scalar", n.Name, [], n.Directives);
                break;
            case ObjectTypeDefinitionNode n:
                WriteHead(n.Description, "type", n.Name, n.Interfaces, n.Directives);
                WriteLines(" {", n.Fields, "}");
                break;
            case ObjectTypeExtensionNode n:
                WriteHead(null, "extend type", n.Name, n.Interfaces, n.Directives);
                WriteLines(" {", n.Fields, "}");
                break;
            case InterfaceTypeDefinitionNode n:
                WriteHead(n.Description, "interface", n.Name, n.Interfaces, n.Directives);
                WriteLines(" {", n.Fields, "}");
                break;
            case InterfaceTypeExtensionNode n:
                WriteHead(null, "extend interface", n.Name, n.Interfaces, n.Directives);
                WriteLines(" {", n.Fields, "}");
                break;
            case UnionTypeDefinitionNode n:
                WriteHead(n.Description, "union", n.Name, [], n.Directives);
                WriteAll(" = ", n.Types, " | ");
                break;
            case UnionTypeExtensionNode n:
                WriteHead(null, "extend union", n.Name, [], n.Directives);
                WriteAll(" = ", n.Types, " | ");
                break;
            case EnumTypeDefinitionNode n:
                WriteHead(n.Description, "enum", n.Name, [], n.Directives);
                WriteLines(" {", n.Values, "}");
                break;
            case EnumTypeExtensionNode n:
                WriteHead(null, "extend enum", n.Name, [], n.Directives);
                WriteLines(" {", n.Values, "}");
                break;
            case InputObjectTypeDefinitionNode n:
                WriteHead(n.Description, "input", n.Name, [], n.Directives);
                WriteLines(" {", n.Fields, "}");
                break;
            case InputObjectTypeExtensionNode n:
                WriteHead(null, "extend input", n.Name, [], n.Directives);
                WriteLines(" {", n.Fields, "}");
                break;
            case DirectiveDefinitionNode n:
                WriteDirectiveDefinition(n);
                break;
            case DirectiveExtensionNode n:
                Write($"extend directive @{n.Name}");
                WriteAll(" ", n.Directives, " ");
                break;
            default:
                WriteMember(node);
                break;
        }
    }

    private void WriteMember(object node)
    {
        switch (node)
        {
            case FieldDefinitionNode n:
                WriteDescription(n.Description);
                Write(n.Name.Value);
                WriteArguments(n.Arguments);
                Write(": ");
                WriteType(n.Type);
                WriteAll(" ", n.Directives, " ");
                break;
            case InputValueDefinitionNode n:
                WriteDescription(n.Description);
                Write($"{n.Name}: ");
                WriteType(n.Type);
                WriteDefaultValue(n.DefaultValue);
                WriteAll(" ", n.Directives, " ");
                break;
            case EnumValueDefinitionNode n:
                WriteDescription(n.Description);
                Write(n.Name.Value);
                WriteAll(" ", n.Directives, " ");
                break;
        }
    }

    private void WriteSchema(
        string keyword, ImmutableArray<DirectiveNode> directives, ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        Write(keyword);
        WriteAll(" ", directives, " ");
        WriteLines(" {", operationTypes, "}");
    }

    private void WriteHead(
        StringValueNode? description,
        string keyword,
        NameNode name,
        ImmutableArray<NamedTypeNode> interfaces,
        ImmutableArray<DirectiveNode> directives)
    {
        WriteDescription(description);
        Write($"{keyword} {name}");
        WriteAll(" implements ", interfaces, " & ");
        WriteAll(" ", directives, " ");
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode node)
    {
        WriteDescription(node.Description);
        Write($"directive @{node.Name}");
        WriteArguments(node.Arguments);
        WriteAll(" ", node.Directives, " ");
        Write(node.Repeatable ? " repeatable on " : " on ");
        WriteAll(node.Locations, " | ");
    }

    private void WriteArguments(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.Any(HasLines))
        {
            WriteLines("(", arguments, ")");
        }
        else
        {
            WriteAll("(", arguments, ", ", ")");
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(LeafText(description));
            Write("\n");
        }
    }
}

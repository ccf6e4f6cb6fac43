using System.Collections.Immutable;
using System.Text;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// Prints a schema as SDL in HotChocolate 16's order and form, so that a snapshot of one compares with a snapshot of the other:
/// root types first, then objects, interfaces, unions, inputs, enums and scalars, each by name, then directives. What every schema
/// has (introspection, the specification's scalars and directives) is left out, and so are directives that nothing applies.
/// Names sort ordinally, on every machine alike.
/// </summary>
internal sealed class SchemaPrinter
{
    private const int MaxLineLength = 80;

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _appliedDirectives = new(StringComparer.Ordinal);

    private SchemaPrinter()
    {
    }

    public static string Print(Schema schema)
    {
        var printer = new SchemaPrinter();
        printer.WriteSchema(schema);

        foreach (var type in InOrder(schema))
        {
            printer._text.Append('\n');
            printer.WriteType(type);
        }

        foreach (var directive in schema.Directives.Values.Where(printer.IsShown).OrderBy(static d => d.Name, StringComparer.Ordinal))
        {
            printer._text.Append('\n');
            printer.WriteDirectiveDefinition(directive);
        }

        return printer._text.ToString();
    }

    private bool IsShown(DirectiveType directive) =>
        _appliedDirectives.Contains(directive.Name) && !IntrospectionSchema.IsSpecifiedDirective(directive.Name);

    private static IEnumerable<NamedType> InOrder(Schema schema)
    {
        NamedType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];

        var others = schema.Types.Values
            .Where(type => !roots.Contains(type)
                && !IntrospectionSchema.IsIntrospectionName(type.Name)
                && !IntrospectionSchema.IsSpecifiedScalar(type.Name))
            .OrderBy(static type => Rank(type.Kind))
            .ThenBy(static type => type.Name, StringComparer.Ordinal);

        return roots.OfType<NamedType>().Concat(others);
    }

    private static int Rank(TypeKind kind) => kind switch
    {
        TypeKind.Object => 0,
        TypeKind.Interface => 1,
        TypeKind.Union => 2,
        TypeKind.InputObject => 3,
        TypeKind.Enum => 4,
        _ => 5,
    };

    private void WriteSchema(Schema schema)
    {
        WriteDescription(schema.Description, string.Empty);
        _text.Append("schema");
        WriteDirectives(schema.AppliedDirectives);
        _text.Append(" {\n");
        WriteRoot("query", schema.QueryType);
        WriteRoot("mutation", schema.MutationType);
        WriteRoot("subscription", schema.SubscriptionType);
        _text.Append("}\n");
    }

    private void WriteRoot(string operation, ObjectType? type)
    {
        if (type is not null)
        {
            _text.Append($"  {operation}: {type.Name}\n");
        }
    }

    private void WriteType(NamedType type)
    {
        WriteDescription(type.Description, string.Empty);
        _text.Append(Keyword(type)).Append(' ').Append(type.Name);

        if (type is ComplexType { Interfaces.IsEmpty: false } complex)
        {
            _text.Append(" implements ").AppendJoin(" & ", complex.Interfaces);
        }

        WriteDirectives(type.Directives);

        switch (type)
        {
            case ComplexType fields:
                WriteBlock(fields.Fields.Values, WriteField);
                break;
            case InputObjectType input:
                WriteBlock(input.Fields.Values, field => WriteInputField(field, "  "));
                break;
            case EnumType enumeration:
                WriteBlock(enumeration.Values.Values, WriteEnumValue);
                break;
            case UnionType union:
                _text.Append(" = ").AppendJoin(" | ", union.Types).Append('\n');
                break;
            default:
                _text.Append('\n');
                break;
        }
    }

    private static string Keyword(NamedType type) => type.Kind switch
    {
        TypeKind.Object => "type",
        TypeKind.Interface => "interface",
        TypeKind.Union => "union",
        TypeKind.Enum => "enum",
        TypeKind.InputObject => "input",
        _ => "scalar",
    };

    private void WriteBlock<T>(IEnumerable<T> members, Action<T> write)
    {
        _text.Append(" {\n");

        foreach (var member in members)
        {
            write(member);
            _text.Append('\n');
        }

        _text.Append("}\n");
    }

    private void WriteField(OutputField field)
    {
        WriteDescription(field.Description, "  ");
        _text.Append("  ");
        var start = _text.Length - "  ".Length;
        WriteHead(field.Name, field.Arguments, "  ", inline: true);
        var head = _text.Length;
        _text.Append(": ").Append(field.Type);
        WriteDirectives(field.Directives);

        if (_text.Length - start > MaxLineLength && !field.Arguments.IsEmpty)
        {
            var tail = _text.ToString(head, _text.Length - head);
            _text.Length = start + "  ".Length;
            WriteHead(field.Name, field.Arguments, "  ", inline: false);
            _text.Append(tail);
        }
    }

    /// <summary>A name and its arguments, described ones too, in one line or each on its own.</summary>
    private void WriteHead(string name, ImmutableArray<InputField> arguments, string indentation, bool inline)
    {
        _text.Append(name);

        if (arguments.IsEmpty)
        {
            return;
        }

        _text.Append('(');

        foreach (var argument in arguments)
        {
            if (inline)
            {
                _text.Append(argument == arguments[0] ? string.Empty : ", ");
                _text.Append(argument.Description is { } description ? $"{StringPrinter.Print(description.Trim())} " : string.Empty);
                WriteInputField(argument);
            }
            else
            {
                _text.Append('\n');
                WriteInputField(argument, $"{indentation}  ");
            }
        }

        _text.Append(inline ? ")" : $"\n{indentation})");
    }

    private void WriteInputField(InputField field, string indentation)
    {
        WriteDescription(field.Description, indentation);
        _text.Append(indentation);
        WriteInputField(field);
    }

    private void WriteInputField(InputField field)
    {
        _text.Append($"{field.Name}: {field.Type}");
        _text.Append(field.DefaultValue is { } value ? $" = {SyntaxPrinter.Print(value)}" : string.Empty);
        WriteDirectives(field.Directives);
    }

    private void WriteEnumValue(EnumValue value)
    {
        WriteDescription(value.Description, "  ");
        _text.Append("  ").Append(value.Name);
        WriteDirectives(value.Directives);
    }

    private void WriteDirectiveDefinition(DirectiveType directive)
    {
        WriteDescription(directive.Description, string.Empty);
        _text.Append("directive @");
        var start = _text.Length;
        WriteHead(directive.Name, directive.Arguments, string.Empty, inline: true);

        if (_text.Length - start > MaxLineLength)
        {
            _text.Length = start;
            WriteHead(directive.Name, directive.Arguments, string.Empty, inline: false);
        }

        _text.Append(directive.IsRepeatable ? " repeatable" : string.Empty);
        _text.Append(" on ").AppendJoin(" | ", directive.Locations).Append('\n');
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives.OrderBy(static directive => directive.Name.Value == "deprecated"))
        {
            _appliedDirectives.Add(directive.Name.Value);
            _text.Append(' ').Append(SyntaxPrinter.Print(directive));
        }
    }

    private void WriteDescription(string? description, string indentation)
    {
        if (description?.Trim() is { Length: > 0 } text)
        {
            var printed = text.Contains('\n', StringComparison.Ordinal) ? StringPrinter.PrintBlock(text) : StringPrinter.Print(text);
            _text.Append(indentation).Append(printed.Replace("\n", $"\n{indentation}", StringComparison.Ordinal)).Append('\n');
        }
    }
}

namespace GraphQLSubs.Language;

/// <summary>Values and what is made of them.</summary>
internal sealed partial class SyntaxPrinter
{
    private void WriteValueNode(object node)
    {
        switch (node)
        {
            case ListValueNode list when IsTooLong(list):
                WriteLines("[", list.Values, "]");
                break;
            case ListValueNode list:
                Write("[");
                WriteAll(list.Values, ", ");
                Write("]");
                break;
            case ObjectValueNode value when IsTooLong(value):
                WriteLines("{", value.Fields, "}");
                break;
            case ObjectValueNode { Fields.IsEmpty: true }:
                Write("{  }");
                break;
            case ObjectValueNode value:
                WriteAll("{ ", value.Fields, ", ", " }");
                break;
            case ObjectFieldNode field:
                Write(field.Name.Value);
                Write(": ");
                WriteValueNode(field.Value);
                break;
            case ArgumentNode argument:
                Write(argument.Name.Value);
                Write(": ");
                WriteValueNode(argument.Value);
                break;
            case DirectiveNode directive:
                Write("@");
                Write(directive.Name.Value);
                WriteAll("(", directive.Arguments, ", ", ")");
                break;
            case IValueNode leaf:
                Write(LeafText(leaf));
                break;
        }
    }

    private void WriteDefaultValue(IValueNode? defaultValue)
    {
        if (defaultValue is not null)
        {
            Write(" = ");
            WriteValueNode(defaultValue);
        }
    }

    private static string LeafText(IValueNode leaf) => leaf switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode { Block: true } text => StringPrinter.PrintBlock(text.Value),
        StringValueNode text => StringPrinter.Print(text.Value),
        BooleanValueNode { Value: true } => "true",
        BooleanValueNode => "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        _ => string.Empty,
    };
}

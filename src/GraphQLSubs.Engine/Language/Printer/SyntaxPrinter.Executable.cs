namespace GraphQLSubs.Language;

/// <summary>Operations and fragments.</summary>
internal sealed partial class SyntaxPrinter
{
    private void WriteExecutable(object node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteDescription(fragment.Description);
                Write($"fragment {fragment.Name} on {fragment.TypeCondition.Name} ");
                WriteAll(string.Empty, fragment.Directives, " ", " ");
                WriteSelectionSet(fragment.SelectionSet);
                break;
            case VariableDefinitionNode variable:
                WriteDescription(variable.Description);
                Write($"${variable.Variable.Name}: ");
                WriteType(variable.Type);
                WriteDefaultValue(variable.DefaultValue);
                WriteAll(" ", variable.Directives, " ");
                break;
            case SelectionSetNode selectionSet:
                WriteSelectionSet(selectionSet);
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                Write($"...{spread.Name}");
                WriteAll(" ", spread.Directives, " ");
                break;
            case InlineFragmentNode fragment:
                Write(fragment.TypeCondition is null ? "..." : $"... on {fragment.TypeCondition.Name}");
                WriteAll(" ", fragment.Directives, " ");
                Write(" ");
                WriteSelectionSet(fragment.SelectionSet);
                break;
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var isShorthand = operation is
        {
            Operation: OperationType.Query, Description: null, Name: null, VariableDefinitions.IsEmpty: true, Directives.IsEmpty: true,
        };

        if (!isShorthand)
        {
            WriteDescription(operation.Description);
            Write(operation.Operation.Keyword);
            Write(operation.Name is null && operation.VariableDefinitions.IsEmpty ? string.Empty : $" {operation.Name}");

            if (operation.VariableDefinitions.Any(HasLines))
            {
                WriteAll("(\n", operation.VariableDefinitions, "\n", "\n)");
            }
            else
            {
                WriteAll("(", operation.VariableDefinitions, ", ", ")");
            }

            WriteAll(" ", operation.Directives, " ");
            Write(" ");
        }

        WriteSelectionSet(operation.SelectionSet);
    }

    private void WriteField(FieldNode field)
    {
        var prefix = field.Alias is null ? field.Name.Value : $"{field.Alias}: {field.Name}";
        Write(prefix);

        if (prefix.Length + JoinedLength(field.Arguments) + 2 > MaxLineLength)
        {
            WriteLines("(", field.Arguments, ")");
        }
        else
        {
            WriteAll("(", field.Arguments, ", ", ")");
        }

        WriteAll(" ", field.Directives, " ");

        if (field.SelectionSet is { } selectionSet)
        {
            Write(" ");
            WriteSelectionSet(selectionSet);
        }
    }

    private void WriteSelectionSet(SelectionSetNode selectionSet)
    {
        if (selectionSet.Selections.IsEmpty)
        {
            Write("{}");
        }
        else
        {
            WriteLines("{", selectionSet.Selections, "}");
        }
    }
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary><see href="https://spec.graphql.org/September2025/#CompleteValue()">CompleteValue</see>.</summary>
internal sealed partial class Branch
{
    /// <summary>Writes a resolved value; false: it failed, an error is recorded, and what was written does not count.</summary>
    private bool CompleteValue(FieldPlan field, IType type, object? value)
    {
        if (type is NonNullType nonNull)
        {
            if (value is null)
            {
                return Fail(field, ExecutionErrors.NonNullViolation(field));
            }

            type = nonNull.NullableType;
        }
        else if (value is null)
        {
            Writer.WriteNull();
            return true;
        }

        if (value is IError error)
        {
            return Fail(field, error);
        }

        return type switch
        {
            ScalarType scalar => CompleteScalar(field, scalar, value),
            EnumType enumType => EnumCoercion.TrySerialize(enumType, value, Writer, out var message)
                || Fail(field, ExecutionErrors.InvalidLeafValue(message)),
            ListType list => CompleteList(field, list.ElementType, value),
            _ => CompleteObject(field, (CompositeType)type, value),
        };
    }

    private bool CompleteScalar(FieldPlan field, ScalarType scalar, object value) =>
        TrySerialize(scalar, value, out var error) || Fail(field, ExecutionErrors.InvalidLeafValue(error));

    /// <summary>Writes the value of a field of a scalar type, the commonest of all: a frame is only opened when it fails.</summary>
    private bool CompleteScalarField(FieldPlan field, ScalarType scalar, object value)
    {
        if (TrySerialize(scalar, value, out var error))
        {
            return true;
        }

        Enter(field, 0, field.IsNullable);
        return Leave(Fail(field, value as IError ?? ExecutionErrors.InvalidLeafValue(error)));
    }

    private bool TrySerialize(ScalarType scalar, object value, [NotNullWhen(false)] out string? error)
    {
        var start = Writer.Length;

        try
        {
            if (scalar.TrySerialize(value, Writer, out error))
            {
                return true;
            }
        }
        catch (Exception exception)
        {
            // A scalar of the user's own; its message is for the log, the client learns which scalar it was.
            execution.Report(exception);
            error = $"{scalar.Name} cannot represent value: {Inspector.Inspect(value)}";
        }

        Writer.Truncate(start);
        return false;
    }

    private bool CompleteList(FieldPlan field, IType elementType, object value)
    {
        if (value is not IEnumerable items || value is string or IReadOnlyDictionary<string, object?>)
        {
            return Fail(field, ExecutionErrors.NotIterable(field));
        }

        var depth = _depth;

        try
        {
            return items is IList list ? CompleteItems(field, elementType, list) : CompleteItems(field, elementType, items);
        }
        catch (Exception exception) when (exception is not ExecutionAbortedException)
        {
            // The enumeration threw: a lazy query of the resolver's.
            _depth = depth;
            return Fail(field, exception);
        }
    }

    private bool CompleteItems(FieldPlan field, IType elementType, IList items)
    {
        Writer.WriteRaw((byte)'[');

        for (var i = 0; i < items.Count; i++)
        {
            if (!CompleteItem(field, elementType, items[i], i))
            {
                return false;
            }
        }

        Writer.WriteRaw((byte)']');
        return true;
    }

    private bool CompleteItems(FieldPlan field, IType elementType, IEnumerable items)
    {
        Writer.WriteRaw((byte)'[');
        var index = 0;

        foreach (var item in items)
        {
            if (!CompleteItem(field, elementType, item, index++))
            {
                return false;
            }
        }

        Writer.WriteRaw((byte)']');
        return true;
    }

    private bool CompleteItem(FieldPlan field, IType elementType, object? item, int index)
    {
        if (index > 0)
        {
            Writer.WriteRaw((byte)',');
        }

        Enter(null, index, elementType is not NonNullType || field.HasNullableItems);
        return Leave(CompleteValue(field, elementType, item));
    }

    private bool CompleteObject(FieldPlan field, CompositeType type, object value)
    {
        var objectType = type as ObjectType;

        if (objectType is null && !AbstractTypes.TryResolve(execution.Schema, type, value, field, out objectType, out var error))
        {
            return Fail(field, error);
        }

        var selection = field.GetSelection(objectType!, execution.Variables);
        return selection.Error is null ? ExecuteSelectionSet(selection, value) : Fail(field, selection.Error);
    }
}

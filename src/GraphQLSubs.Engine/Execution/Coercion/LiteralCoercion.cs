using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// Coerces literals, which may contain variables, to runtime values
/// (<see href="https://spec.graphql.org/September2025/#CoerceArgumentValues()">CoerceArgumentValues</see>), and says of each part
/// what is wrong with it.
/// </summary>
/// <param name="errors">What is wrong.</param>
/// <param name="variables">The values of the variables; null where there cannot be any, as in a default value.</param>
internal readonly struct LiteralCoercion(InputErrors errors, VariableValues? variables)
{
    /// <summary>Coerces a literal; false: it is wrong, and the errors say why.</summary>
    public bool TryCoerce(IValueNode literal, IType type, out object? value)
    {
        value = null;

        if (literal is VariableNode variable)
        {
            return TryTakeVariable(variable, type, out value);
        }

        if (type is NonNullType nonNull)
        {
            return literal is NullValueNode
                ? errors.Report($"Expected value of non-null type \"{type}\" not to be null.", literal.Location)
                : TryCoerce(literal, nonNull.NullableType, out value);
        }

        if (literal is NullValueNode)
        {
            return true;
        }

        return type switch
        {
            ListType list => TryCoerceList(literal, list.ElementType, out value),
            InputObjectType inputObject => TryCoerceObject(literal, inputObject, out value),
            _ => TryCoerceLeaf(literal, type, out value),
        };
    }

    /// <summary>A variable has been coerced to its own type, which validation found to fit.</summary>
    private bool TryTakeVariable(VariableNode variable, IType type, out object? value)
    {
        var isGiven = TryGet(variable, out value);

        if (value is not null || type is not NonNullType)
        {
            return true;
        }

        return errors.Report(
            isGiven
                ? $"Expected variable \"${variable.Name.Value}\" provided to non-null type \"{type}\" not to be null."
                : $"Expected variable \"${variable.Name.Value}\" provided to type \"{type}\" to provide a runtime value.",
            variable.Location);
    }

    private bool TryCoerceList(IValueNode literal, IType elementType, out object? value)
    {
        if (literal is not ListValueNode list)
        {
            var isValue = TryCoerce(literal, elementType, out var single);
            value = isValue ? new[] { single } : null;
            return isValue;
        }

        var items = new object?[list.Values.Length];
        var isList = true;

        for (var i = 0; i < items.Length; i++)
        {
            errors.Enter(i);
            isList &= TryCoerce(list.Values[i], elementType, out items[i]);
            errors.Leave();
        }

        value = items;
        return isList;
    }

    private bool TryCoerceObject(IValueNode literal, InputObjectType type, out object? value)
    {
        value = null;

        if (literal is not ObjectValueNode { Fields: var given })
        {
            return errors.Report(
                $"Expected value of type \"{type}\" to be an object, found: {SyntaxPrinter.Print(literal)}.", literal.Location);
        }

        var fields = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        var isObject = true;

        foreach (var (name, field) in type.Fields)
        {
            var node = given.FirstOrDefault(node => node.Name.Value == name);
            isObject &= node is null
                ? TryUseDefault(literal, type, field, fields)
                : TryCoerceField(literal, type, field, node, fields);
        }

        value = fields;
        isObject &= CheckKnown(literal, given, type);
        isObject &= !type.IsOneOf || CheckOneOf(literal, given, type);
        return isObject;
    }

    private bool TryCoerceField(
        IValueNode literal, InputObjectType type, InputField field, ObjectFieldNode node, Dictionary<string, object?> fields)
    {
        var isField = true;

        if (node.Value is VariableNode variable)
        {
            var isGiven = TryGet(variable, out var runtimeValue);

            if (type.IsOneOf && runtimeValue is null)
            {
                isField = errors.Report(
                    $"Expected variable \"${variable.Name.Value}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\" "
                    + (isGiven ? "not to be null." : "to provide a runtime value."),
                    literal.Location);
            }
            else if (!isGiven && !field.IsRequired)
            {
                return TryUseDefault(literal, type, field, fields);
            }
        }

        errors.Enter(field.Name);
        isField &= TryCoerce(node.Value, field.Type, out var value);
        errors.Leave();
        fields[field.Name] = value;
        return isField;
    }

    private bool TryUseDefault(IValueNode literal, InputObjectType type, InputField field, Dictionary<string, object?> fields)
    {
        if (field.IsRequired)
        {
            return errors.Report(
                $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {SyntaxPrinter.Print(literal)}.",
                literal.Location);
        }

        if (field.DefaultValue is null)
        {
            return true;
        }

        var isValue = new LiteralCoercion(errors, variables: null).TryCoerce(field.DefaultValue, field.Type, out var value);
        fields[field.Name] = value;
        return isValue;
    }

    private bool CheckKnown(IValueNode literal, IEnumerable<ObjectFieldNode> given, InputObjectType type)
    {
        var isKnown = true;

        foreach (var node in given)
        {
            if (!type.Fields.ContainsKey(node.Name.Value))
            {
                isKnown = errors.Report(
                    InputMessages.UnknownField(type, node.Name.Value, SyntaxPrinter.Print(literal)), node.Location);
            }
        }

        return isKnown;
    }

    private bool CheckOneOf(IValueNode literal, IEnumerable<ObjectFieldNode> given, InputObjectType type)
    {
        var known = given.Where(node => type.Fields.ContainsKey(node.Name.Value)).Take(2).ToList();

        if (known.Count != 1)
        {
            return errors.Report(InputMessages.NotOneField(type), literal.Location);
        }

        if (known[0].Value is not NullValueNode)
        {
            return true;
        }

        errors.Enter(known[0].Name.Value);
        errors.Report(InputMessages.NotOneField(type), literal.Location);
        errors.Leave();
        return false;
    }

    private bool TryCoerceLeaf(IValueNode literal, IType type, out object? value)
    {
        var constant = LiteralSubstitution.ReplaceVariables(literal, variables);
        var isValue = type is EnumType enumType
            ? EnumCoercion.TryParseLiteral(enumType, constant, out value, out var error)
            : ((ScalarType)type).TryParseLiteral(constant, out value, out error);
        return isValue || errors.Report(error!, literal.Location);
    }

    private bool TryGet(VariableNode variable, out object? value)
    {
        value = null;
        return variables is not null && variables.TryGet(variable.Name.Value, out value);
    }
}

using System.Collections.Immutable;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>
/// Says of each part of a literal what is wrong with it. Variables are left out: their types are checked by
/// <see cref="Rules.VariablesInAllowedPositionRule"/>, their values when they are known.
/// </summary>
internal sealed class LiteralValidator(ValidationContext context)
{
    public void Validate(IValueNode literal, IType type)
    {
        switch (literal, type)
        {
            case (VariableNode, _):
                break;
            case (NullValueNode, NonNullType):
                context.Report($"Expected value of non-null type \"{type}\" not to be null.", literal.Location);
                break;
            case (NullValueNode, _):
                break;
            case (_, NonNullType nonNull):
                Validate(literal, nonNull.NullableType);
                break;
            case (ListValueNode list, ListType listType):
                foreach (var item in list.Values)
                {
                    Validate(item, listType.ElementType);
                }

                break;
            case (_, ListType listType):
                Validate(literal, listType.ElementType);
                break;
            case (ObjectValueNode value, InputObjectType inputObject):
                ValidateObject(value, inputObject);
                break;
            case (_, InputObjectType):
                context.Report($"Expected value of type \"{type}\" to be an object, found: {literal}.", literal.Location);
                break;
            case (_, EnumType enumeration):
                ValidateEnum(literal, enumeration);
                break;
            case (_, ScalarType scalar):
                ValidateScalar(literal, scalar);
                break;
        }
    }

    private void ValidateObject(ObjectValueNode literal, InputObjectType type)
    {
        foreach (var (name, field) in type.Fields)
        {
            // Of several fields of one name the last counts; another rule reports them.
            if (literal.Fields.LastOrDefault(node => node.Name.Value == name) is { } node)
            {
                Validate(node.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                context.Report(
                    $"Expected value of type \"{type}\" to include required field \"{name}\", found: {literal}.", literal.Location);
            }
        }

        var known = new List<ObjectFieldNode>(literal.Fields.Length);

        foreach (var node in literal.Fields)
        {
            if (type.Fields.ContainsKey(node.Name.Value))
            {
                known.Add(node);
                continue;
            }

            var suggestion = context.DidYouMean(node.Name.Value, type.Fields.Keys);
            var found = suggestion.Length == 0 ? ", found" : $".{suggestion} Found";
            context.Report(
                $"Expected value of type \"{type}\" not to include unknown field \"{node.Name}\"{found}: {literal}.", node.Location);
        }

        if (type.IsOneOf && known is not [{ Value: not NullValueNode }])
        {
            context.Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.",
                literal.Location);
        }
    }

    private void ValidateEnum(IValueNode literal, EnumType type)
    {
        if (literal is EnumValueNode { Value: var name } && type.Values.ContainsKey(name))
        {
            return;
        }

        var shown = WithoutVariables(literal).ToString()!;
        var suggestion = context.Options.HideSuggestions
            ? string.Empty
            : Suggestions.DidYouMean("the enum value", shown, type.Values.Keys);

        context.Report(
            literal is EnumValueNode
                ? $"Value \"{shown}\" does not exist in \"{type}\" enum.{suggestion}"
                : $"Enum \"{type}\" cannot represent non-enum value: {shown}.{suggestion}",
            literal.Location);
    }

    private void ValidateScalar(IValueNode literal, ScalarType type)
    {
        if (!type.TryParseLiteral(WithoutVariables(literal), out _, out var error))
        {
            context.Report(error, literal.Location);
        }
    }

    /// <summary>
    /// A leaf is given whole, and what its variables stand for is not known yet: in lists they count as null, in objects as not
    /// given, as in graphql-js.
    /// </summary>
    private static IValueNode WithoutVariables(IValueNode literal) => literal switch
    {
        VariableNode => new NullValueNode(literal.Location),
        ListValueNode list => new ListValueNode(list.Location, [.. list.Values.Select(WithoutVariables)]),
        ObjectValueNode value => new ObjectValueNode(value.Location, WithoutVariables(value.Fields)),
        _ => literal,
    };

    private static ImmutableArray<ObjectFieldNode> WithoutVariables(ImmutableArray<ObjectFieldNode> fields) =>
    [
        .. fields
            .Where(static field => field.Value is not VariableNode)
            .Select(static field => new ObjectFieldNode(field.Location, field.Name, WithoutVariables(field.Value))),
    ];
}

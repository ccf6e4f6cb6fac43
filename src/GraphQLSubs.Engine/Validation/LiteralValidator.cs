using System.Collections.Immutable;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>
/// Says of each part of a literal what is wrong with it. Variables are left out: their types are checked by
/// <see cref="Rules.VariablesInAllowedPositionRule"/>, their values when they are known.
/// </summary>
/// <param name="hideSuggestions">Leaves "Did you mean …?" out of messages.</param>
/// <param name="report">Takes what is wrong and where.</param>
internal sealed class LiteralValidator(bool hideSuggestions, Action<string, SourceLocation> report)
{
    private readonly List<string> _path = [];

    /// <summary>The part that is being validated: <c>.field[0]</c>.</summary>
    public string Path => string.Concat(_path);

    public void Validate(IValueNode literal, IType type)
    {
        switch (literal, type)
        {
            case (VariableNode, _):
                break;
            case (NullValueNode, NonNullType):
                report($"Expected value of non-null type \"{type}\" not to be null.", literal.Location);
                break;
            case (NullValueNode, _):
                break;
            case (_, NonNullType nonNull):
                Validate(literal, nonNull.NullableType);
                break;
            case (ListValueNode list, ListType listType):
                for (var i = 0; i < list.Values.Length; i++)
                {
                    Validate(list.Values[i], listType.ElementType, $"[{i}]");
                }

                break;
            case (_, ListType listType):
                Validate(literal, listType.ElementType);
                break;
            case (ObjectValueNode value, InputObjectType inputObject):
                ValidateObject(value, inputObject);
                break;
            case (_, InputObjectType):
                report($"Expected value of type \"{type}\" to be an object, found: {literal}.", literal.Location);
                break;
            case (_, EnumType enumeration):
                ValidateEnum(literal, enumeration);
                break;
            case (_, ScalarType scalar):
                ValidateScalar(literal, scalar);
                break;
        }
    }

    private void Validate(IValueNode literal, IType type, string step)
    {
        _path.Add(step);
        Validate(literal, type);
        _path.RemoveAt(_path.Count - 1);
    }

    private void ValidateObject(ObjectValueNode literal, InputObjectType type)
    {
        foreach (var (name, field) in type.Fields)
        {
            // Of several fields of one name the last counts; another rule reports them.
            if (literal.Fields.LastOrDefault(node => node.Name.Value == name) is { } node)
            {
                Validate(node.Value, field.Type, $".{name}");
            }
            else if (field.IsRequired)
            {
                report(
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

            var suggestion = hideSuggestions
                ? string.Empty
                : Suggestions.DidYouMean(null, node.Name.Value, type.Fields.Keys);
            var found = suggestion.Length == 0 ? ", found" : $".{suggestion} Found";
            report(
                $"Expected value of type \"{type}\" not to include unknown field \"{node.Name}\"{found}: {literal}.", node.Location);
        }

        if (type.IsOneOf)
        {
            ValidateOneOf(literal, type, known);
        }
    }

    private void ValidateOneOf(ObjectValueNode literal, InputObjectType type, List<ObjectFieldNode> known)
    {
        var message =
            $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

        if (known.Count != 1)
        {
            report(message, literal.Location);
        }
        else if (known[0].Value is NullValueNode)
        {
            _path.Add($".{known[0].Name}");
            report(message, literal.Location);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void ValidateEnum(IValueNode literal, EnumType type)
    {
        if (literal is EnumValueNode { Value: var name } && type.Values.ContainsKey(name))
        {
            return;
        }

        var shown = WithoutVariables(literal).ToString()!;
        var suggestion = hideSuggestions
            ? string.Empty
            : Suggestions.DidYouMean("the enum value", shown, type.Values.Keys);

        report(
            literal is EnumValueNode
                ? $"Value \"{shown}\" does not exist in \"{type}\" enum.{suggestion}"
                : $"Enum \"{type}\" cannot represent non-enum value: {shown}.{suggestion}",
            literal.Location);
    }

    private void ValidateScalar(IValueNode literal, ScalarType type)
    {
        if (!type.TryParseLiteral(WithoutVariables(literal), out _, out var error))
        {
            report(error, literal.Location);
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

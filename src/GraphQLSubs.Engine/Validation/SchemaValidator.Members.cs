using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>The members of each kind of type.</summary>
internal sealed partial class SchemaValidator
{
    private void ValidateFields(ComplexType type)
    {
        if (type.Fields.Count == 0)
        {
            Report($"Type {type} must define one or more fields.", AtAll(type));
        }

        foreach (var field in type.Fields.Values)
        {
            ValidateName(field.Name, field.Syntax);

            if (!field.Type.IsOutputType)
            {
                Report($"The type of {type}.{field.Name} must be Output Type but got: {field.Type}.", AtType(field.Syntax?.Type));
            }

            foreach (var argument in field.Arguments)
            {
                ValidateArgument(argument, $"{type}.{field.Name}", AtType(argument.Syntax?.Type));
            }
        }
    }

    private void ValidateArgument(InputField argument, string owner, IEnumerable<SourceLocation> typeLocation)
    {
        var coordinate = $"{owner}({argument.Name}:)";
        ValidateName(argument.Name, argument.Syntax);

        if (!argument.Type.IsInputType)
        {
            Report($"The type of {coordinate} must be Input Type but got: {argument.Type}.", typeLocation);
        }

        if (argument is { IsRequired: true, DeprecationReason: not null })
        {
            Report($"Required argument {coordinate} cannot be deprecated.", AtDeprecation(argument));
        }

        ValidateDefaultValue(argument, coordinate);
    }

    private void ValidateUnion(UnionType union)
    {
        var members = _document.Types[union.Name].UnionMembers.ToList();

        if (members.Count == 0)
        {
            Report($"Union type {union} must define one or more member types.", AtAll(union));
        }

        var included = new HashSet<string>(StringComparer.Ordinal);

        foreach (var name in members.Select(static member => member.Name.Value))
        {
            var locations = members.Where(member => member.Name.Value == name).Select(static member => member.Location);

            if (!included.Add(name))
            {
                Report($"Union type {union} can only include type {name} once.", locations);
            }
            else if (_schema.Types[name] is not ObjectType)
            {
                Report($"Union type {union} can only include Object types, it cannot include {name}.", locations);
            }
        }
    }

    private void ValidateEnum(EnumType type)
    {
        if (type.Values.Count == 0)
        {
            Report($"Enum type {type} must define one or more values.", AtAll(type));
        }

        foreach (var value in type.Values.Values)
        {
            ValidateName(value.Name, value.Syntax);
        }
    }

    private void ValidateInputObject(InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            Report($"Input Object type {type} must define one or more fields.", AtAll(type));
        }

        foreach (var field in type.Fields.Values)
        {
            ValidateInputField(type, field);
        }
    }

    private void ValidateInputField(InputObjectType type, InputField field)
    {
        var coordinate = $"{type}.{field.Name}";
        ValidateName(field.Name, field.Syntax);

        if (!field.Type.IsInputType)
        {
            Report($"The type of {coordinate} must be Input Type but got: {field.Type}.", AtType(field.Syntax?.Type));
        }

        if (field is { IsRequired: true, DeprecationReason: not null })
        {
            Report($"Required input field {coordinate} cannot be deprecated.", AtDeprecation(field));
        }

        ValidateDefaultValue(field, coordinate);

        if (type.IsOneOf && field.Type is NonNullType)
        {
            Report($"OneOf input field {coordinate} must be nullable.", AtType(field.Syntax?.Type));
        }

        if (type.IsOneOf && field.DefaultValue is not null)
        {
            Report($"OneOf input field {coordinate} cannot have a default value.", At(field.Syntax));
        }
    }

    private void ValidateDefaultValue(InputField field, string coordinate)
    {
        if (field.DefaultValue is not { } value || !field.Type.IsInputType)
        {
            return;
        }

        LiteralValidator? literals = null;
        literals = new LiteralValidator(hideSuggestions: false, (message, location) =>
        {
            var path = literals!.Path;
            Report($"{coordinate} has invalid default value{(path.Length == 0 ? path : $" at {path}")}: {message}", [location]);
        });

        literals.Validate(value, field.Type);
    }

    private static IEnumerable<SourceLocation> AtDeprecation(InputField field) =>
        At(field.Directives.FirstOrDefault(static directive => directive.Name.Value == "deprecated"), field.Syntax?.Type as SyntaxNode);
}

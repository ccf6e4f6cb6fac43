using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>
/// Whether types are what their interfaces promise:
/// <see href="https://spec.graphql.org/September2025/#IsValidImplementation()">IsValidImplementation</see>.
/// </summary>
internal sealed partial class SchemaValidator
{
    private void ValidateInterfaces(ComplexType type)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);

        foreach (var name in InterfaceNodes(type).Select(static node => node.Name.Value))
        {
            if (_schema.Types[name] is not InterfaceType interfaceType)
            {
                Report($"Type {type} must only implement Interface types, it cannot implement {name}.", AtInterface(type, name));
            }
            else if (type == interfaceType)
            {
                Report($"Type {type} cannot implement itself because it would create a circular reference.", AtInterface(type, name));
            }
            else if (!known.Add(name))
            {
                Report($"Type {type} can only implement {name} once.", AtInterface(type, name));
            }
            else
            {
                ValidateAncestors(type, interfaceType);
                ValidateImplementation(type, interfaceType);
            }
        }
    }

    private void ValidateAncestors(ComplexType type, InterfaceType interfaceType)
    {
        var implemented = InterfaceNodes(type).Select(static node => node.Name.Value).ToHashSet(StringComparer.Ordinal);

        foreach (var ancestor in InterfaceNodes(interfaceType).Select(static node => node.Name.Value))
        {
            if (!implemented.Contains(ancestor))
            {
                Report(
                    ancestor == type.Name
                        ? $"Type {type} cannot implement {interfaceType} because it would create a circular reference."
                        : $"Type {type} must implement {ancestor} because it is implemented by {interfaceType}.",
                    AtInterface(interfaceType, ancestor).Concat(AtInterface(type, interfaceType.Name)));
            }
        }
    }

    private void ValidateImplementation(ComplexType type, InterfaceType interfaceType)
    {
        foreach (var promised in interfaceType.Fields.Values)
        {
            if (!type.Fields.TryGetValue(promised.Name, out var field))
            {
                Report(
                    $"Interface field {interfaceType}.{promised.Name} expected but {type} does not provide it.",
                    At(promised.Syntax).Concat(AtAll(type)));
                continue;
            }

            if (!_schema.IsTypeSubTypeOf(field.Type, promised.Type))
            {
                Report(
                    $"Interface field {interfaceType}.{promised.Name} expects type {promised.Type} but {type}.{field.Name} is type {field.Type}.",
                    AtType(promised.Syntax?.Type).Concat(AtType(field.Syntax?.Type)));
            }

            ValidateArguments(type, field, interfaceType, promised);

            if (field.DeprecationReason is not null && promised.DeprecationReason is null)
            {
                var deprecation = field.Directives.FirstOrDefault(static directive => directive.Name.Value == "deprecated");
                Report(
                    $"Interface field {interfaceType}.{promised.Name} is not deprecated, so implementation field {type}.{field.Name} must not be deprecated.",
                    At(deprecation).Concat(AtType(field.Syntax?.Type)));
            }
        }
    }

    private void ValidateArguments(ComplexType type, OutputField field, InterfaceType interfaceType, OutputField promised)
    {
        foreach (var expected in promised.Arguments)
        {
            var coordinate = $"{interfaceType}.{promised.Name}({expected.Name}:)";

            if (field.Arguments.FirstOrDefault(argument => argument.Name == expected.Name) is not { } argument)
            {
                Report(
                    $"Interface field argument {coordinate} expected but {type}.{field.Name} does not provide it.",
                    At(expected.Syntax, field.Syntax));
            }
            else if (expected.Type != argument.Type)
            {
                Report(
                    $"Interface field argument {coordinate} expects type {expected.Type} but {type}.{field.Name}({argument.Name}:) is type {argument.Type}.",
                    AtType(expected.Syntax?.Type).Concat(AtType(argument.Syntax?.Type)));
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !promised.Arguments.Any(expected => expected.Name == argument.Name))
            {
                Report(
                    $"Argument \"{type}.{field.Name}({argument.Name}:)\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{interfaceType}.{promised.Name}\".",
                    At(argument.Syntax, promised.Syntax));
            }
        }
    }

    private IEnumerable<NamedTypeNode> InterfaceNodes(NamedType type) => _document.Types[type.Name].Interfaces;

    private IEnumerable<SourceLocation> AtInterface(NamedType type, string name) =>
        InterfaceNodes(type).Where(node => node.Name.Value == name).Select(static node => node.Location);
}

using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>
/// Checks a schema against the <see href="https://spec.graphql.org/September2025/#sec-Type-System">type system</see>'s rules, the
/// "Type Validation" of each kind of type. Messages, places and order of errors are graphql-js's.
/// </summary>
internal sealed partial class SchemaValidator
{
    private readonly Schema _schema;
    private readonly SchemaDocument _document;
    private readonly List<IError> _errors = [];

    private SchemaValidator(Schema schema, SchemaDocument document)
    {
        _schema = schema;
        _document = document;
    }

    public static IReadOnlyList<IError> Validate(Schema schema, SchemaDocument document)
    {
        var validator = new SchemaValidator(schema, document);
        validator.ValidateRootTypes();
        validator.ValidateDirectives();
        validator.ValidateTypes();
        return validator._errors;
    }

    private void ValidateRootTypes()
    {
        OperationType[] operations = [OperationType.Query, OperationType.Mutation, OperationType.Subscription];
        var roots = operations
            .Select(operation => (Operation: operation, Type: RootType(operation)))
            .Where(static root => root.Type is not null)
            .ToList();

        if (RootType(OperationType.Query) is null)
        {
            Report("Query root type must be provided.", At(_document.SchemaDefinition));
        }

        foreach (var (operation, type) in roots.Where(static root => root.Type is not ObjectType))
        {
            var condition = operation == OperationType.Query ? string.Empty : " if provided";
            Report($"{operation} root type must be Object type{condition}, it cannot be {type}.", AtRoot(operation, type!));
        }

        foreach (var group in roots.Where(static root => root.Type is ObjectType).GroupBy(static root => root.Type!))
        {
            var names = group.Select(static root => root.Operation.Keyword).ToList();

            if (names.Count > 1)
            {
                var list = names.Count == 2 ? string.Join(" and ", names) : $"{names[0]}, {names[1]}, and {names[2]}";
                Report(
                    $"All root types must be different, \"{group.Key}\" type is used as {list} root types.",
                    group.SelectMany(root => At(OperationTypeNode(root.Operation))));
            }
        }
    }

    private NamedType? RootType(OperationType operation) =>
        _document.RootTypeName(operation) is { } name ? _schema.Types.GetValueOrDefault(name) : null;

    private IEnumerable<SourceLocation> AtRoot(OperationType operation, NamedType type) =>
        OperationTypeNode(operation) is { } node ? [node.Location] : AtDefinition(type);

    private NamedTypeNode? OperationTypeNode(OperationType operation) =>
        _document.OperationTypes.FirstOrDefault(node => node.Operation == operation)?.Type;

    private void ValidateDirectives()
    {
        foreach (var directive in _schema.Directives.Values)
        {
            if (IntrospectionSchema.IsSpecifiedDirective(directive.Name))
            {
                continue;
            }

            ValidateName(directive.Name, directive.Syntax);

            foreach (var argument in directive.Arguments)
            {
                ValidateArgument(argument, $"@{directive.Name}", At(argument.Syntax));
            }
        }
    }

    private void ValidateTypes()
    {
        var defaults = new DefaultValueCycles(this);

        foreach (var type in _schema.Types.Values.Where(static type => !IntrospectionSchema.IsStandardType(type.Name)))
        {
            ValidateName(type.Name, _document.Types[type.Name].Definition as SyntaxNode);

            switch (type)
            {
                case ComplexType complex:
                    ValidateFields(complex);
                    ValidateInterfaces(complex);
                    break;
                case UnionType union:
                    ValidateUnion(union);
                    break;
                case EnumType enumeration:
                    ValidateEnum(enumeration);
                    break;
                case InputObjectType input:
                    ValidateInputObject(input);
                    defaults.Detect(input);
                    break;
            }
        }

        new InfiniteInputObjects(this).Report();
    }

    private void ValidateName(string name, SyntaxNode? node)
    {
        if (IntrospectionSchema.IsIntrospectionName(name))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", At(node));
        }
    }

    private void Report(string message, IEnumerable<SourceLocation> locations)
    {
        var error = ErrorBuilder.New().SetMessage(message);

        foreach (var location in locations)
        {
            error.AddLocation(location);
        }

        _errors.Add(error.Build());
    }

    private static IEnumerable<SourceLocation> At(params IEnumerable<SyntaxNode?> nodes) =>
        nodes.OfType<SyntaxNode>().Select(static node => node.Location);

    private static IEnumerable<SourceLocation> AtType(ITypeNode? node) => node is null ? [] : [node.Location];

    private IEnumerable<SourceLocation> AtDefinition(NamedType type) =>
        _document.Types.TryGetValue(type.Name, out var nodes) && nodes.Definition is { } definition ? [definition.Location] : [];

    /// <summary>Where a type is defined, and then extended.</summary>
    private IEnumerable<SourceLocation> AtAll(NamedType type) =>
        _document.Types.TryGetValue(type.Name, out var nodes) ? nodes.All.Select(static node => node.Location) : [];
}

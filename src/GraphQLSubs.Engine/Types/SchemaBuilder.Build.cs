using System.Collections.Frozen;
using GraphQLSubs.Language;
using GraphQLSubs.Validation;

namespace GraphQLSubs.Types;

public sealed partial class SchemaBuilder
{
    /// <summary>Merges the documents, builds and checks the schema, and attaches what was added in code.</summary>
    /// <exception cref="SchemaException">Something is wrong; it holds all the errors of the first stage that has any.</exception>
    public Schema Build()
    {
        ThrowIfAny(_conflicts);
        var document = SchemaDocument.Merge(ParseDocuments());

        if (_rootTypes.Define(document) is { } roots)
        {
            document = SchemaDocument.Merge([document.Document, roots]);
        }

        ThrowIfAny(SchemaDocumentValidator.Validate(document.Document));
        var schema = new SchemaAssembler(document, _scalars).Assemble();
        ThrowIfAny(SchemaValidator.Validate(schema, document));

        schema.MessageCodecs = _messageCodecs.ToFrozenDictionary();
        schema.ObjectTypeNames = _objectTypes.ToFrozenDictionary();
        schema.HasDataLoaders = _hasDataLoaders;
        schema.Parameters = _parameters;
        Attach(schema);

        return schema;
    }

    private static void ThrowIfAny(IReadOnlyList<IError> errors)
    {
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    private List<DocumentNode> ParseDocuments()
    {
        var errors = new List<IError>();
        var documents = _documents.ConvertAll(document => Parse(document, errors));
        var modules = _modules.ConvertAll(module => new SchemaModule(
            module.Name,
            Parse(module.Sdl, errors),
            module.Contributed.ToHashSet(),
            module.Classes.ToDictionary(pair => pair.Type, pair => pair.Class)));
        ThrowIfAny(errors);

        var merged = ModuleMerger.Merge(modules, _rootTypes);
        ThrowIfAny(merged.Errors);
        documents.Add(merged.Document);

        foreach (var (runtimeType, typeName) in merged.ObjectTypes)
        {
            _objectTypes.TryAdd(runtimeType, typeName);
        }

        return documents;
    }

    /// <summary>The document; an empty one, with an error noted, where it is malformed.</summary>
    private static DocumentNode Parse(string document, List<IError> errors)
    {
        try
        {
            return Parser.ParseDocument(document, ParserOptions.Trusted);
        }
        catch (SyntaxException exception)
        {
            errors.Add(exception.ToError());
            return new DocumentNode(new SourceLocation(1, 1), []);
        }
    }

    private void Attach(Schema schema)
    {
        var errors = new List<IError>();

        foreach (var ((typeName, fieldName), (resolver, _)) in _resolvers)
        {
            var rootName = schema.Types.ContainsKey(typeName) ? typeName : _rootTypes.Resolve(typeName);

            if (TryFindField(schema, rootName, fieldName, errors) is { } field)
            {
                field.Resolver = resolver;
            }
        }

        foreach (var (fieldName, subscription) in _subscriptions)
        {
            if (schema.SubscriptionType is null)
            {
                errors.Add(Error($"A subscription was added for the field \"{fieldName}\", but the schema has no subscription type."));
            }
            else if (TryFindField(schema, schema.SubscriptionType.Name, fieldName, errors) is { } field)
            {
                field.Subscription = subscription;
            }
        }

        foreach (var (runtimeType, typeName) in _objectTypes)
        {
            if (!schema.Types.TryGetValue(typeName, out var type) || type is not ObjectType)
            {
                errors.Add(Error($"{runtimeType} was bound to the object type \"{typeName}\", but the schema has none of that name."));
            }
        }

        ThrowIfAny(errors);
    }

    private static OutputField? TryFindField(Schema schema, string typeName, string fieldName, List<IError> errors)
    {
        if (!schema.Types.TryGetValue(typeName, out var type) || type is not ObjectType objectType)
        {
            errors.Add(Error($"A resolver was added for \"{typeName}.{fieldName}\", but the schema has no object type \"{typeName}\"."));
            return null;
        }

        if (!objectType.Fields.TryGetValue(fieldName, out var field))
        {
            errors.Add(Error($"A resolver was added for \"{typeName}.{fieldName}\", but the type has no field \"{fieldName}\"."));
        }

        return field;
    }

    private static IError Error(string message) => ErrorBuilder.New().SetMessage(message).Build();
}

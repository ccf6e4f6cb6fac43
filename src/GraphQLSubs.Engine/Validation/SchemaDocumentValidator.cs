using GraphQLSubs.Language;
using GraphQLSubs.Types;
using GraphQLSubs.Validation.Rules;

namespace GraphQLSubs.Validation;

/// <summary>
/// Checks whether documents can be made into a schema at all; whether the schema is valid is <see cref="SchemaValidator"/>'s part.
/// </summary>
internal static class SchemaDocumentValidator
{
    private static readonly ValidationOptions Options = new() { MaxErrors = int.MaxValue };

    /// <summary>Applies the rules for type system documents.</summary>
    /// <param name="document">All definitions and extensions.</param>
    /// <param name="existing">The schema that the document extends; null: it defines a new one.</param>
    /// <param name="createRules">The rules; null: all of them.</param>
    public static IReadOnlyList<IError> Validate(
        DocumentNode document, Schema? existing = null, Func<ValidationContext, ValidationRule[]>? createRules = null)
    {
        var context = new ValidationContext(existing, document, Options);
        new DocumentWalker(context, new ParallelRules((createRules ?? CreateRules)(context))).Walk();
        return context.Errors;
    }

    public static ValidationRule[] CreateRules(ValidationContext context) =>
    [
        new LoneSchemaDefinitionRule(context),
        new UniqueOperationTypesRule(context),
        new UniqueTypeNamesRule(context),
        new UniqueEnumValueNamesRule(context),
        new UniqueFieldDefinitionNamesRule(context),
        new UniqueArgumentDefinitionNamesRule(context),
        new UniqueDirectiveNamesRule(context),
        new KnownTypeNamesRule(context),
        new KnownDirectivesRule(context),
        new UniqueDirectivesPerLocationRule(context),
        new PossibleTypeExtensionsRule(context),
        new KnownArgumentNamesOnDirectivesRule(context),
        new UniqueArgumentNamesRule(context),
        new UniqueInputFieldNamesRule(context),
        new ProvidedRequiredArgumentsOnDirectivesRule(context),
    ];
}

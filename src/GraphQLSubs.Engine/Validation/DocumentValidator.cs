using GraphQLSubs.Language;
using GraphQLSubs.Types;
using GraphQLSubs.Validation.Rules;

namespace GraphQLSubs.Validation;

/// <summary>
/// Checks whether a document can be executed: <see href="https://spec.graphql.org/September2025/#sec-Validation">Validation</see>.
/// Messages, places and order of errors are graphql-js's.
/// </summary>
public static class DocumentValidator
{
    /// <summary>Applies all rules of the specification in one walk through the document. No errors: it is valid.</summary>
    public static IReadOnlyList<IError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        Validate(schema, document, options ?? ValidationOptions.Default, CreateRules);

    internal static IReadOnlyList<IError> Validate(
        Schema schema, DocumentNode document, ValidationOptions options, Func<ValidationContext, ValidationRule[]> createRules)
    {
        var context = new ValidationContext(schema, document, options);

        try
        {
            DocumentLimits.Check(context);
            new DocumentWalker(context, new ParallelRules(createRules(context))).Walk();
        }
        catch (ValidationAbortedException aborted)
        {
            context.Errors.Add(aborted.Error);
        }

        return context.Errors;
    }

    /// <summary>The specification's rules, and what a server adds to protect itself.</summary>
    internal static ValidationRule[] CreateRules(ValidationContext context) =>
    [
        .. SpecifiedRules.Create(context),
        context.Options.AllowIntrospection ? new MaxIntrospectionDepthRule(context) : new NoSchemaIntrospectionRule(context),
    ];
}

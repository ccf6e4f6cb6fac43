using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>
/// What the rules know: the document, the schema and, kept by the <see cref="DocumentWalker"/>, the types of the place that is
/// being looked at. Null types are unknown: another rule says why.
/// </summary>
internal sealed partial class ValidationContext(Schema? schema, DocumentNode document, ValidationOptions options)
{
    /// <summary>The schema; null while documents of a new schema are checked.</summary>
    public Schema? Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public ValidationOptions Options { get; } = options;

    public List<IError> Errors { get; } = [];

    /// <summary>The definition of the document that the walk is in.</summary>
    public IDefinitionNode? Definition { get; set; }

    /// <summary>The type of the current field, fragment or operation.</summary>
    public IType? Type { get; set; }

    /// <summary>The type that the current selection set selects from.</summary>
    public CompositeType? ParentType { get; set; }

    public OutputField? Field { get; set; }

    /// <summary>The directive whose arguments are being looked at, and its definition.</summary>
    public DirectiveNode? DirectiveNode { get; set; }

    public DirectiveType? Directive { get; set; }

    /// <summary>Where the current directive stands, as <see cref="DirectiveLocations"/> names it.</summary>
    public string? DirectiveLocation { get; set; }

    public InputField? Argument { get; set; }

    /// <summary>The type that the current value should have.</summary>
    public IType? InputType { get; set; }

    /// <summary>The input type that the current value is a part of.</summary>
    public IType? ParentInputType { get; set; }

    /// <summary>Whether the place of the current value has a default.</summary>
    public bool HasDefault { get; set; }

    public bool IsInlineFragment { get; set; }

    public void Report(string message, params ReadOnlySpan<SourceLocation> locations)
    {
        if (Errors.Count >= Options.MaxErrors)
        {
            throw new ValidationAbortedException(
                Error("Too many validation errors, error limit reached. Validation aborted.", ErrorCodes.ValidationFailed));
        }

        Errors.Add(Error(message, ErrorCodes.ValidationFailed, locations));
    }

    /// <summary>Gives up on a document that is beyond a limit.</summary>
    public static ValidationAbortedException Abort(string message, params ReadOnlySpan<SourceLocation> locations) =>
        new(Error(message, ErrorCodes.DocumentLimitExceeded, locations));

    /// <summary>The suggestion at the end of a message; empty where suggestions are hidden.</summary>
    public string DidYouMean(string given, IEnumerable<string> known) =>
        Options.HideSuggestions ? string.Empty : Suggestions.DidYouMean(null, given, known);

    /// <summary>The type that a field of the current selection set belongs to, as messages name it.</summary>
    public string OwnerOf(OutputField field) =>
        IntrospectionSchema.IsIntrospectionName(field.Name) ? "<meta>" : ParentType!.Name;

    /// <summary>The type that a reference means; null: the schema has no such type.</summary>
    public IType? TypeOf(ITypeNode? node) => node switch
    {
        NamedTypeNode named => Schema?.Types.GetValueOrDefault(named.Name.Value),
        ListTypeNode list => TypeOf(list.Type) is { } type ? new ListType(type) : null,
        NonNullTypeNode nonNull => TypeOf(nonNull.Type) is { } type ? new NonNullType(type) : null,
        _ => null,
    };

    private static IError Error(string message, string code, params ReadOnlySpan<SourceLocation> locations)
    {
        var error = ErrorBuilder.New().SetMessage(message).SetCode(code);

        foreach (var location in locations)
        {
            error.AddLocation(location);
        }

        return error.Build();
    }
}

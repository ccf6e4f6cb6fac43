namespace GraphQLSubs.Types;

/// <summary>The documents and bindings given to a <see cref="SchemaBuilder"/> do not make a valid schema.</summary>
public sealed class SchemaException : Exception
{
    internal SchemaException(IReadOnlyList<IError> errors)
        : base(string.Join(Environment.NewLine, errors.Select(Describe))) => Errors = errors;

    /// <summary>All that is wrong, not only the first.</summary>
    public IReadOnlyList<IError> Errors { get; }

    private static string Describe(IError error) => error.Locations.Count == 0
        ? error.Message
        : $"{error.Message} (line {error.Locations[0].Line}, column {error.Locations[0].Column})";
}

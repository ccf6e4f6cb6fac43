using System.ComponentModel;
using System.Globalization;

namespace GraphQLSubs.CompilerServices;

/// <summary>Called by generated code: IDs are strings on the wire; an annotated class may take them as something else.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InputId
{
    /// <summary>Reads an ID as a <see cref="Guid"/>, in any of its formats.</summary>
    /// <exception cref="GraphQLException">It is none.</exception>
    public static Guid ToGuid(object value, string name) =>
        Guid.TryParse((string)value, out var id) ? id : throw Invalid(value, name, "UUID");

    /// <summary>Reads an ID as an <see cref="int"/>.</summary>
    /// <exception cref="GraphQLException">It is none.</exception>
    public static int ToInt32(object value, string name) =>
        int.TryParse((string)value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw Invalid(value, name, "integer of 32 bits");

    /// <summary>Reads an ID as a <see cref="long"/>.</summary>
    /// <exception cref="GraphQLException">It is none.</exception>
    public static long ToInt64(object value, string name) =>
        long.TryParse((string)value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw Invalid(value, name, "integer of 64 bits");

    private static GraphQLException Invalid(object value, string name, string expected) => new(
        ErrorBuilder.New()
            .SetMessage($"The ID given for `{name}` is not a valid {expected}: {value}")
            .SetCode(ErrorCodes.InvalidArgument)
            .Build());
}

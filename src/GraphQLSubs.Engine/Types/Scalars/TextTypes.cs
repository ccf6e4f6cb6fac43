using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Types;

/// <summary>HotChocolate's UUID: <see cref="Guid"/>, 32 digits in five groups.</summary>
public sealed class UuidType() : TextScalar<Guid>("UUID", "a UUID")
{
    /// <inheritdoc />
    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    /// <inheritdoc />
    protected override void Write(Guid value, ResultWriter writer)
    {
        Span<char> text = stackalloc char[36];
        value.TryFormat(text, out _, "D");
        writer.WriteString(text);
    }
}

/// <summary>HotChocolate's URI: <see cref="Uri"/>, absolute or relative.</summary>
public sealed class UriType() : TextScalar<Uri>("URI", "a URI")
{
    /// <inheritdoc />
    protected override bool TryParse(string text, [NotNullWhen(true)] out Uri? value) =>
        Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);

    /// <inheritdoc />
    protected override void Write(Uri value, ResultWriter writer) =>
        writer.WriteString(value.IsAbsoluteUri ? value.AbsoluteUri : value.OriginalString);
}

/// <summary>HotChocolate's Base64String: an array of <see cref="byte"/>.</summary>
public sealed class Base64StringType() : TextScalar<byte[]>("Base64String", "Base64")
{
    /// <inheritdoc />
    protected override bool TryParse(string text, [NotNullWhen(true)] out byte[]? value)
    {
        // Three bytes for every four characters; white space in between only makes them fewer.
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        var isBase64 = Convert.TryFromBase64String(text, bytes, out var length);
        value = isBase64 ? bytes[..length] : null;
        return isBase64;
    }

    /// <inheritdoc />
    protected override void Write(byte[] value, ResultWriter writer) => writer.WriteString(Convert.ToBase64String(value));
}

using System.Globalization;
using System.Xml;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Types;

/// <summary>
/// HotChocolate's DateTime: <see cref="DateTimeOffset"/>, <c>2026-11-22T09:30:00.5Z</c>. The offset is required; up to seven digits
/// of a second are read and written, none that are zero.
/// </summary>
public sealed class DateTimeType() : TextScalar<DateTimeOffset>("DateTime", "an ISO 8601 date and time with an offset")
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <inheritdoc />
    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        // Without this, a text without an offset would be read in the machine's own.
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        value = default;
        return hasOffset
            && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    /// <inheritdoc />
    protected override bool TryConvert(object value, out DateTimeOffset converted)
    {
        if (value is DateTime dateTime)
        {
            // A time of an unspecified kind is taken as UTC: a server's own zone says nothing to a client.
            converted = dateTime.Kind == DateTimeKind.Local ? dateTime : new DateTimeOffset(dateTime.Ticks, TimeSpan.Zero);
            return true;
        }

        return base.TryConvert(value, out converted);
    }

    /// <inheritdoc />
    protected override void Write(DateTimeOffset value, ResultWriter writer)
    {
        Span<char> text = stackalloc char[40];
        var form = value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
        value.TryFormat(text, out var length, form, CultureInfo.InvariantCulture);
        writer.WriteString(text[..length]);
    }
}

/// <summary>HotChocolate's Date: <see cref="DateOnly"/>, <c>2026-11-22</c>.</summary>
public sealed class DateType() : TextScalar<DateOnly>("Date", "an ISO 8601 date")
{
    private const string Form = "yyyy-MM-dd";

    /// <inheritdoc />
    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc />
    protected override void Write(DateOnly value, ResultWriter writer) =>
        writer.WriteString(value.ToString(Form, CultureInfo.InvariantCulture));
}

/// <summary>HotChocolate's LocalTime: <see cref="TimeOnly"/>, <c>09:30:00</c>.</summary>
public sealed class LocalTimeType() : TextScalar<TimeOnly>("LocalTime", "an ISO 8601 time without an offset")
{
    private static readonly string[] Forms = ["HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <inheritdoc />
    protected override bool TryParse(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc />
    protected override void Write(TimeOnly value, ResultWriter writer) =>
        writer.WriteString(value.ToString(Forms[1], CultureInfo.InvariantCulture));
}

/// <summary>HotChocolate's Duration: <see cref="TimeSpan"/>, an ISO 8601 duration: <c>P1DT2H30M</c>.</summary>
public sealed class DurationType() : TextScalar<TimeSpan>("Duration", "an ISO 8601 duration")
{
    /// <inheritdoc />
    protected override bool TryParse(string text, out TimeSpan value)
    {
        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            value = default;
            return false;
        }
    }

    /// <inheritdoc />
    protected override void Write(TimeSpan value, ResultWriter writer) => writer.WriteString(XmlConvert.ToString(value));
}

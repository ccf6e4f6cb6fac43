using GraphQLSubs.Language;

namespace GraphQLSubs;

/// <summary>Makes errors: <c>ErrorBuilder.New().SetMessage("…").SetCode("BAD_USER_INPUT").Build()</c>.</summary>
public sealed class ErrorBuilder
{
    private readonly List<SourceLocation> _locations = [];
    private readonly Dictionary<string, object?> _extensions = new(StringComparer.Ordinal);
    private string? _message;
    private string? _code;
    private Path? _path;
    private Exception? _exception;

    private ErrorBuilder()
    {
    }

    /// <summary>Begins an error.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>Begins with what another error says.</summary>
    public static ErrorBuilder FromError(IError error)
    {
        var builder = New().SetMessage(error.Message).SetCode(error.Code).SetPath(error.Path).SetException(error.Exception);
        builder._locations.AddRange(error.Locations);

        foreach (var (name, value) in error.Extensions)
        {
            builder.SetExtension(name, value);
        }

        return builder;
    }

    /// <summary>What went wrong. Required.</summary>
    public ErrorBuilder SetMessage(string message)
    {
        _message = message;
        return this;
    }

    /// <summary><c>extensions.code</c>.</summary>
    public ErrorBuilder SetCode(string? code)
    {
        _code = code;
        return this;
    }

    /// <summary>The place in the response.</summary>
    public ErrorBuilder SetPath(Path? path)
    {
        _path = path;
        return this;
    }

    /// <summary>Adds a place in the document.</summary>
    public ErrorBuilder AddLocation(SourceLocation location)
    {
        _locations.Add(location);
        return this;
    }

    /// <summary>Adds an entry of <c>extensions</c>; see <see cref="IError.Extensions"/> for the values.</summary>
    public ErrorBuilder SetExtension(string name, object? value)
    {
        _extensions[name] = value;
        return this;
    }

    /// <summary>The exception behind it.</summary>
    public ErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <summary>Makes the error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    public IError Build() => new Error(
        _message ?? throw new InvalidOperationException("An error needs a message: call SetMessage."),
        _code,
        [.. _locations],
        _path,
        _extensions,
        _exception);

    private sealed record Error(
        string Message,
        string? Code,
        IReadOnlyList<SourceLocation> Locations,
        Path? Path,
        IReadOnlyDictionary<string, object?> Extensions,
        Exception? Exception) : IError;
}

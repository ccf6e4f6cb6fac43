using System.Globalization;
using System.Text;
using GraphQLSubs.Language;

namespace GraphQLSubs.Execution;

/// <summary>One thing wrong with an input value.</summary>
/// <param name="Message">What is wrong, without where.</param>
/// <param name="Path">Where in the value, as it stands in messages: <c> at .input.ids[2]</c>; empty: the value itself.</param>
/// <param name="Location">Where in the document; null: the value came from outside it.</param>
internal readonly record struct InputError(string Message, string Path, SourceLocation? Location);

/// <summary>
/// Collects what is wrong with an input value while it is walked: the walk pushes and pops where it is, so that a value without
/// errors costs no paths.
/// </summary>
/// <param name="limit">How many errors are kept; <see cref="IsExceeded"/> tells that there were more.</param>
internal sealed class InputErrors(int limit)
{
    private List<(string? Name, int Index)>? _path;
    private List<InputError>? _errors;

    public IReadOnlyList<InputError> Errors => _errors ?? (IReadOnlyList<InputError>)[];

    public bool IsExceeded { get; private set; }

    public void Enter(string field) => (_path ??= []).Add((field, 0));

    public void Enter(int index) => (_path ??= []).Add((null, index));

    public void Leave() => _path!.RemoveAt(_path.Count - 1);

    /// <summary>Adds an error here. Always false, so that a coercion can return it.</summary>
    public bool Report(string message, SourceLocation? location = null)
    {
        _errors ??= [];

        if (_errors.Count < limit)
        {
            _errors.Add(new InputError(message, PathToString(), location));
        }
        else
        {
            IsExceeded = true;
        }

        return false;
    }

    private string PathToString()
    {
        if (_path is not { Count: > 0 })
        {
            return "";
        }

        var text = new StringBuilder(" at ");

        foreach (var (name, index) in _path)
        {
            _ = name is null ? text.Append(CultureInfo.InvariantCulture, $"[{index}]") : text.Append('.').Append(name);
        }

        return text.ToString();
    }
}

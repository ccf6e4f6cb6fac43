namespace GraphQLSubs.Cli.Output;

/// <summary>
/// Results go to standard output, one JSON text a line; what the program says beside them goes to standard error. Colour and the line
/// of status are for terminals alone.
/// </summary>
internal sealed class ResultOutput(Stream results, TextWriter messages, bool hasColour, Func<int>? statusWidth)
{
    private const string EraseLine = "\r\u001b[2K";

    private string _status = "";

    /// <summary>For the console as it is: <c>NO_COLOR</c> (<see href="https://no-color.org"/>) is kept to.</summary>
    public static ResultOutput ForConsole() => new(
        Console.OpenStandardOutput(),
        Console.Error,
        hasColour: !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        statusWidth: Console.IsErrorRedirected ? null : () => Console.WindowWidth);

    /// <summary>Prints a result.</summary>
    /// <param name="json">One JSON object in UTF-8.</param>
    public void Result(ReadOnlySpan<byte> json)
    {
        Erase();
        results.Write(hasColour ? JsonColours.Apply(json) : json);
        results.WriteByte((byte)'\n');
        results.Flush();
        Draw();
    }

    /// <summary>Says something that happened.</summary>
    public void Note(string text)
    {
        Erase();
        messages.WriteLine(text);
        Draw();
    }

    /// <summary>Says what is going on, until something else is; on a terminal only.</summary>
    public void Status(string text)
    {
        Erase();
        _status = text;
        Draw();
    }

    /// <summary>Leaves the terminal as it was found.</summary>
    public void Close()
    {
        Erase();
        _status = "";
    }

    private void Draw()
    {
        // A line that wraps could not be erased. A terminal that does not tell its width says 0.
        if (statusWidth?.Invoke() is > 1 and var width && _status.Length > 0)
        {
            messages.Write(_status.Length < width ? _status : _status[..(width - 1)]);
        }
    }

    private void Erase()
    {
        if (statusWidth is not null && _status.Length > 0)
        {
            messages.Write(EraseLine);
        }
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using GraphQLSubs.Cli.Requests;

namespace GraphQLSubs.Cli.Commands;

/// <summary>What every command takes: where to, what, and with what.</summary>
internal sealed class OperationArguments
{
    private readonly Argument<Uri> _url = new("url")
    {
        Description = "The GraphQL endpoint: ws://, wss://, http:// or https://",
        CustomParser = ParseUrl,
    };

    private readonly Argument<string> _document = new("document")
    {
        Description = "The GraphQL document; @file reads it from a file, - from standard input",
    };

    private readonly Option<string[]> _variables = new("--variable", "-v")
    {
        Description = "A variable; a value that is JSON is taken as such, any other as a string. Repeatable",
        HelpName = "name=value",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _variablesObject = new("--variables")
    {
        Description = "All variables as one JSON object",
        HelpName = "JSON",
    };

    private readonly Option<string?> _operationName = new("--operation-name")
    {
        Description = "Which operation of the document",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _headers = new("--header", "-H")
    {
        Description = "A header of the HTTP request or of the socket's handshake. Repeatable",
        HelpName = "'Name: value'",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _connectionParams = new("--connection-param", "-p")
    {
        Description = "An entry of connection_init's payload, where servers look for tokens of browsers. Repeatable",
        HelpName = "name=value",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _insecure = new("--insecure", "-k")
    {
        Description = "Take any certificate of the server: for one that it made itself",
    };

    private readonly Option<double> _keepAlive = Seconds("--keep-alive", "How often a socket is pinged", 300);
    private readonly Option<double?> _timeout;

    /// <param name="timeoutDescription">What happens when the time is over.</param>
    /// <param name="defaultTimeoutSeconds">Null: no limit.</param>
    public OperationArguments(string timeoutDescription, double? defaultTimeoutSeconds)
    {
        _timeout = new Option<double?>("--timeout")
        {
            Description = timeoutDescription,
            HelpName = "S",
            DefaultValueFactory = _ => defaultTimeoutSeconds,
        };
        _timeout.Validators.Add(RequirePositive);
        _keepAlive.Validators.Add(RequirePositive);
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_url);
        command.Arguments.Add(_document);

        foreach (var option in (Option[])[_variables, _variablesObject, _operationName, _headers, _connectionParams, _insecure, _timeout, _keepAlive])
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="CliException">Something is not of the form it must have.</exception>
    public ClientSettings ReadSettings(ParseResult result, int? count = null) => Reading(() => new ClientSettings
    {
        Url = result.GetRequiredValue(_url),
        Headers = [.. result.GetRequiredValue(_headers).Select(ParseHeader)],
        ConnectionParams = Assignments.Parse(result.GetRequiredValue(_connectionParams)),
        IsInsecure = result.GetValue(_insecure),
        KeepAlive = TimeSpan.FromSeconds(result.GetValue(_keepAlive)),
        Timeout = result.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Count = count,
    });

    /// <exception cref="CliException">Something is not of the form it must have, or a file cannot be read.</exception>
    public GraphQLRequest ReadRequest(ParseResult result) => Reading(() =>
    {
        var variables = result.GetValue(_variablesObject) is { } json ? Assignments.ParseObject(json) : [];

        foreach (var (name, value) in Assignments.Parse(result.GetRequiredValue(_variables)))
        {
            variables[name] = value;
        }

        return new GraphQLRequest
        {
            Query = ReadDocument(result.GetRequiredValue(_document)),
            OperationName = result.GetValue(_operationName),
            Variables = variables,
        };
    });

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.Usage, exception.Message, exception);
        }
    }

    private static string ReadDocument(string document) => document switch
    {
        "-" => Console.In.ReadToEnd(),
        ['@', .. var file] => File.ReadAllText(file),
        _ => document,
    };

    private static KeyValuePair<string, string> ParseHeader(string header) =>
        header.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? new(header[..colon].Trim(), header[(colon + 1)..].Trim())
            : throw new FormatException($"'{header}' is not of the form 'Name: value'.");

    private static Uri? ParseUrl(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "ws" or "wss")
        {
            return url;
        }

        argument.AddError($"'{text}' is no ws, wss, http or https URL.");
        return null;
    }

    private static Option<double> Seconds(string name, string description, double seconds) => new(name)
    {
        Description = $"{description}, in seconds",
        HelpName = "S",
        DefaultValueFactory = _ => seconds,
    };

    private static void RequirePositive(OptionResult result)
    {
        if (result.Tokens.Count == 1
            && double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            && seconds is not (> 0 and <= 86_400))
        {
            result.AddError($"{result.Option.Name} must be more than 0 and at most 86400 seconds.");
        }
    }
}

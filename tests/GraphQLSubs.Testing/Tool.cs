using System.Diagnostics;

namespace GraphQLSubs.Testing;

/// <summary>
/// A program of this machine that somebody else wrote and that a test uses as people do. A missing one fails the test with one sentence
/// that says what to install.
/// </summary>
public sealed class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string[] _candidates;
    private readonly string[] _probe;
    private readonly string _remedy;
    private readonly Lazy<Task<string>> _program;

    // Several candidates: a Python from elsewhere often hides the system's, and each has packages of its own.
    private Tool(string[] candidates, string[] probe, string remedy)
    {
        _candidates = candidates;
        _probe = probe;
        _remedy = remedy;
        _program = new(FindAsync);
    }

    /// <summary>Node.js.</summary>
    public static Tool Node { get; } = new(["node"], ["--version"], "Install Node.js 20 or later (https://nodejs.org) and put node and npm on the PATH");

    /// <summary>curl with <c>--aws-sigv4</c>.</summary>
    public static Tool Curl { get; } = new(["curl"], ["--aws-sigv4", "aws:amz", "--version"], "Install curl 7.75 or later (https://curl.se)");

    /// <summary>The AWS command line, of either major version.</summary>
    public static Tool Aws { get; } = new(["aws"], ["--version"], "Install the AWS command line (pip install awscli, or apt-get install awscli)");

    /// <summary>A Python that has boto3.</summary>
    public static Tool Boto3 { get; } = new(
        ["python3", "/usr/bin/python3"], ["-c", "import boto3"], "Install Python 3 and boto3 (pip install boto3, or apt-get install python3-boto3)");

    /// <summary>A Python that has websocket-client.</summary>
    public static Tool WebSocketClient { get; } = new(
        ["python3", "/usr/bin/python3"],
        ["-c", "import websocket; websocket.WebSocketTimeoutException"],
        "Install Python 3 and websocket-client (pip install websocket-client, or apt-get install python3-websocket)");

    /// <summary>The shell, for command lines as a document shows them.</summary>
    public static Tool Shell { get; } = new(["bash"], ["--version"], "Install bash");

    /// <summary>Runs a command line at a terminal of its own.</summary>
    public static Tool Terminal { get; } = new(["script"], ["--version"], "Install script (util-linux, or bsdutils on Debian)");

    /// <summary>A browser.</summary>
    public static Tool Chromium { get; } = new(
        ["chromium", "chromium-browser", "google-chrome"], ["--version"], "Install Chromium or Chrome (apt-get install chromium) and put it on the PATH");

    /// <summary>Its full path, for another program to start.</summary>
    public async Task<string> PathAsync()
    {
        var program = await _program.Value;
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        return folders.Select(folder => Path.Combine(folder, program)).First(File.Exists);
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="patience">How long it may take; 60 s unless told otherwise.</param>
    public async Task<ToolResult> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, TimeSpan? patience = null)
    {
        using var process = await StartAsync(arguments, environment);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();

        try
        {
            await process.WaitForExitAsync().WaitAsync(patience ?? Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} did not end in time.\n{await output}\n{await errors}");
        }

        return new ToolResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it with its streams redirected.</summary>
    public async Task<Process> StartAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Command.Start(await _program.Value, arguments, Repository.Root, _remedy, environment);

    private async Task<string> FindAsync()
    {
        foreach (var candidate in _candidates)
        {
            if (await SucceedsAsync(candidate))
            {
                return candidate;
            }
        }

        throw new PrerequisiteException($"{_remedy}: `{_candidates[0]} {string.Join(' ', _probe)}` failed.", null);
    }

    private async Task<bool> SucceedsAsync(string candidate)
    {
        try
        {
            await Command.RunAsync(candidate, _probe, Repository.Root, _remedy);
            return true;
        }
        catch (Exception exception) when (exception is PrerequisiteException or InvalidOperationException)
        {
            return false;
        }
    }
}

/// <summary>How a <see cref="Tool"/> ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
public sealed record ToolResult(int ExitCode, string Output, string Errors);

using System.ComponentModel;
using System.Diagnostics;

namespace GraphQLSubs.Testing;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <summary>What the program printed.</summary>
    /// <param name="program">Its name on the PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="workingFolder">Where it runs.</param>
    /// <param name="remedy">What to do where there is no such program.</param>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string workingFolder, string remedy)
    {
        using var process = Start(program, arguments, workingFolder, remedy);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        var text = await output + await errors;
        return process.ExitCode == 0
            ? text
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode} in {workingFolder}:\n{text}");
    }

    /// <summary>Starts a program with its streams redirected.</summary>
    public static Process Start(
        string program,
        IEnumerable<string> arguments,
        string workingFolder,
        string remedy,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PrerequisiteException($"{remedy}: {program} was not found.", exception);
        }
    }
}

using System.Diagnostics;
using System.Text.Json;
using GraphQLSubs.Conformance;
using GraphQLSubs.Testing;

[assembly: AssemblyFixture(typeof(GraphQLSubs.Differential.Oracle))]

namespace GraphQLSubs.Differential;

/// <summary>npm <c>graphql</c> in one Node process that lives as long as the test run: a line of cases in, a line of answers out.</summary>
public sealed class Oracle : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _turn = new(1);
    private Process? _process;

    public async ValueTask InitializeAsync()
    {
        var folder = await NodePackages.InstallAsync();
        _process = Process.Start(new ProcessStartInfo("node", ["graphql-oracle.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        });
    }

    /// <summary>Asks about several cases at once.</summary>
    /// <param name="cases">JSON objects.</param>
    /// <returns>An answer for each.</returns>
    internal async Task<IReadOnlyList<OracleAnswer>> AskAsync(IEnumerable<JsonElement> cases)
    {
        var question = $"[{string.Join(',', cases.Select(static input => input.GetRawText()))}]";
        await _turn.WaitAsync();

        try
        {
            await _process!.StandardInput.WriteLineAsync(question);
            await _process.StandardInput.FlushAsync();
            var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
                ?? throw new InvalidOperationException("The oracle process ended; its last words are on the error stream.");
            return [.. JsonDocument.Parse(line, CaseFile.JsonOptions).RootElement.EnumerateArray().Select(OracleAnswer.Read)];
        }
        finally
        {
            _turn.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _turn.Dispose();
    }
}

using System.Diagnostics;
using System.Text.Json;
using GraphQLSubs.Testing;

namespace GraphQLSubs.Benchmarks;

/// <summary>graphql-js in a Node.js process: it is told by JSON lines what to measure, and answers with microseconds.</summary>
internal sealed class GraphQLJs : IDisposable
{
    private readonly Process _process;

    private GraphQLJs(Process process) => _process = process;

    public static async Task<GraphQLJs> StartAsync()
    {
        var start = new ProcessStartInfo("node", [System.IO.Path.Combine(await NodePackages.InstallAsync(), "benchmark.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["NODE_ENV"] = "production" },
        };

        var graphQLJs = new GraphQLJs(Process.Start(start)!);
        await graphQLJs.AskAsync("schema", Documents.Schema);
        return graphQLJs;
    }

    /// <summary>Runs a step until the compiler is done with it.</summary>
    public Task PrepareAsync(Workload workload) => AskAsync($"prepare {workload.Step}", workload.Document);

    /// <summary>Measures what was prepared last.</summary>
    public async Task<Measurement> TakeAsync() => new(await AskAsync("measure", null));

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<double> AskAsync(string command, string? text)
    {
        var question = new System.Buffers.ArrayBufferWriter<byte>();

        using (var writer = new Utf8JsonWriter(question))
        {
            writer.WriteStartObject();
            writer.WriteString("command", command);
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }

        await _process.StandardInput.WriteLineAsync(System.Text.Encoding.UTF8.GetString(question.WrittenSpan));
        await _process.StandardInput.FlushAsync();

        var answer = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("Node.js ended; what it wrote to its standard error says why.");

        return double.Parse(answer, System.Globalization.CultureInfo.InvariantCulture);
    }
}

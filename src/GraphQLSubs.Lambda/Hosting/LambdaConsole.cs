using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda.Hosting;

/// <summary>
/// Logs to standard output, one JSON object a line, as Lambda's own JSON format has it. It writes before the call returns: the
/// usual console logger hands lines to a background thread, which Lambda freezes with the process as soon as the answer is out.
/// </summary>
internal sealed class LambdaConsole(Stream output, TimeProvider timeProvider) : ILoggerProvider
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
    }

    private void Write(LogLevel level, string category, string message, Exception? exception)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line, _options))
        {
            writer.WriteStartObject();
            writer.WriteString("timestamp"u8, timeProvider.GetUtcNow().ToString(TimestampFormat, CultureInfo.InvariantCulture));
            writer.WriteString("level"u8, Name(level));
            writer.WriteString("logger"u8, category);
            writer.WriteString("message"u8, message);

            if (exception is not null)
            {
                writer.WriteString("exception"u8, exception.ToString());
            }

            writer.WriteEndObject();
        }

        line.Write("\n"u8);

        lock (_lock)
        {
            output.Write(line.WrittenSpan);
            output.Flush();
        }
    }

    // The names that Lambda's log level filter knows.
    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRACE",
        LogLevel.Debug => "DEBUG",
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARN",
        LogLevel.Error => "ERROR",
        _ => "FATAL",
    };

    private sealed class Category(LambdaConsole console, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                console.Write(logLevel, name, formatter(state, exception), exception);
            }
        }
    }
}

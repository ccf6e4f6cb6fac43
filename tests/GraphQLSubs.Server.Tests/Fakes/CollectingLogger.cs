using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class CollectingLogger : ILoggerProvider, ILogger
{
    /// <summary>The entries, in order.</summary>
    public ConcurrentQueue<(LogLevel Level, string Event, string Message)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((logLevel, eventId.Name ?? "", formatter(state, exception)));

    public void Dispose()
    {
    }
}

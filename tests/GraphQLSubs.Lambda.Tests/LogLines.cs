using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda.Tests;

/// <summary>What was logged, a line an event, exceptions included.</summary>
internal sealed class LogLines : IEnumerable<string>
{
    private readonly ConcurrentQueue<string> _lines = new();

    public ILogger<T> Of<T>() => new Logger<T>(_lines);

    public IEnumerator<string> GetEnumerator() => _lines.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Logger<T>(ConcurrentQueue<string> lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
    }
}

using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda.Hosting;

internal static class LambdaConsoleExtensions
{
    // Set by Lambda from the function's logging configuration: TRACE, DEBUG, INFO, WARN, ERROR or FATAL.
    private const string LevelVariable = "AWS_LAMBDA_LOG_LEVEL";

    public static ILoggingBuilder AddLambdaConsole(this ILoggingBuilder builder, Func<string, string?> variable, Stream output) =>
        builder
            .SetMinimumLevel(Level(variable(LevelVariable)))
            .AddProvider(new LambdaConsole(output, TimeProvider.System));

    private static LogLevel Level(string? name) => name switch
    {
        "TRACE" => LogLevel.Trace,
        "DEBUG" => LogLevel.Debug,
        "WARN" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        "FATAL" => LogLevel.Critical,
        _ => LogLevel.Information,
    };
}

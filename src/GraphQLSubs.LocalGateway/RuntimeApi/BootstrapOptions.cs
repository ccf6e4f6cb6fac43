using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphQLSubs.LocalGateway.RuntimeApi;

/// <summary>How a <see cref="BootstrapFunction"/> is run.</summary>
public sealed record BootstrapOptions
{
    /// <summary>The absolute path of the executable, which on Lambda is called <c>bootstrap</c>.</summary>
    public required string Path { get; init; }

    /// <summary>How many processes run, each with one event at a time; what comes while all are busy waits.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Variables on top of this process's own and Lambda's.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The function's name in its environment and ARN.</summary>
    public string FunctionName { get; init; } = "local";

    /// <summary>Takes what the processes print, a line at a time behind <c>[function N]</c>; must be thread-safe.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>The limits that Lambda sets.</summary>
    public GatewayLimits Limits { get; init; } = new();

    /// <summary>The clock of deadlines and timeouts.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the Runtime API's server tells what went wrong.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}

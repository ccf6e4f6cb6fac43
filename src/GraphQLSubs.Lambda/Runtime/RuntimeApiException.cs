namespace GraphQLSubs.Lambda.Runtime;

/// <summary>The Runtime API cannot be used any more; the process has to end.</summary>
internal sealed class RuntimeApiException(string message, Exception? cause = null) : Exception(message, cause);

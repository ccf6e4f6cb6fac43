namespace GraphQLSubs.Execution;

/// <summary>Leaves an execution that was cancelled or ran out of time; never leaves the executor.</summary>
internal sealed class ExecutionAbortedException : Exception;

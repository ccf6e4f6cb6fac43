namespace GraphQLSubs.Execution;

/// <summary>
/// What a request gives: one response (<see cref="OperationResult"/>) or, for a subscription that was opened, a stream of them
/// (<see cref="IResponseStream"/>).
/// </summary>
public interface IExecutionResult : IAsyncDisposable;

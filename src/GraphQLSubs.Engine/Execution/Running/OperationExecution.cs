using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using GraphQLSubs.DataLoaders;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#sec-Executing-Requests">One execution of an operation</see>, and what all of
/// its branches share.
/// </summary>
internal sealed partial class OperationExecution(
    Operation operation, VariableValues variables, OperationRequest request, RequestAbort abort, ErrorHandler errorHandler)
{
    private static readonly IReadOnlyDictionary<string, object?> NoState = ReadOnlyDictionary<string, object?>.Empty;

    private ConcurrentDictionary<string, object?>? _contextData;

    public Schema Schema => operation.Schema;

    public VariableValues Variables => variables;

    public OperationRequest Request => request;

    public RequestAbort Abort => abort;

    /// <summary>Of the request's data loaders; null where the schema has none.</summary>
    public BatchScheduler? Batches { get; } = operation.Schema.HasDataLoaders ? FindScheduler(request, abort) : null;

    /// <summary>The global state; made when a resolver first asks for it, which may be several at once.</summary>
    public IDictionary<string, object?> ContextData =>
        _contextData ?? Interlocked.CompareExchange(ref _contextData, new(request.GlobalState ?? NoState), null) ?? _contextData;

    public ErrorCollector Errors { get; } = new(errorHandler);

    /// <summary>Executes; never throws. Without waiting where no resolver has to be awaited.</summary>
    public ValueTask<OperationResult> ExecuteAsync()
    {
        var branch = new Branch(this, path: null, outer: null);
        bool isWritten;

        try
        {
            if (Schema.GetRootType(operation.Type) is not { } rootType)
            {
                abort.Dispose();
                return new(Null(ExecutionErrors.NoRootType(operation.Type, operation.Node.Location)));
            }

            branch.Writer.WriteRaw(Responses.DataBegins);
            var root = operation.GetPlan(variables).GetRoot(rootType, variables);

            if (operation.Type == OperationType.Mutation)
            {
                return FinishAsync(branch, branch.ExecuteSelectionSetSeriallyAsync(root, request.EventMessage));
            }

            using (BeginPass())
            {
                isWritten = branch.ExecuteSelectionSet(root, request.EventMessage);
            }

            if (branch.IsWaiting)
            {
                return FinishAsync(branch, new ValueTask<bool>(isWritten));
            }
        }
        catch (Exception exception)
        {
            abort.Dispose();
            return new(Fail(exception));
        }

        abort.Dispose();
        return new(Finish(branch, isWritten));
    }

    /// <summary>Begins to run resolvers on this thread: batches wait until it has started all it can.</summary>
    public Strand? BeginPass() => Batches?.BeginPass(abort);

    /// <summary>Reports an exception of which the client learns nothing but that something failed.</summary>
    public void Report(Exception exception) =>
        errorHandler.Report(ErrorBuilder.New().SetMessage(ExecutionErrors.Masked).SetException(exception).Build());

    private static BatchScheduler? FindScheduler(OperationRequest request, RequestAbort abort)
    {
        var scheduler = request.Services.GetService(typeof(IBatchScheduler)) as BatchScheduler;
        scheduler?.TimeProvider = abort.TimeProvider;
        return scheduler;
    }

    private async ValueTask<OperationResult> FinishAsync(Branch branch, ValueTask<bool> writing)
    {
        try
        {
            var isWritten = await writing;
            await branch.DrainAsync();
            return Finish(branch, isWritten);
        }
        catch (Exception exception)
        {
            return Fail(exception);
        }
        finally
        {
            abort.Dispose();
        }
    }

    private OperationResult Finish(Branch branch, bool isWritten)
    {
        if (isWritten && !branch.IsNulled)
        {
            return Responses.OfData(branch.Writer, Errors.Errors);
        }

        branch.Writer.Dispose();
        return Responses.OfNull(Errors.Errors);
    }

    /// <summary>
    /// The execution was left in the middle. Its bytes are not given back to their pool: a resolver that ignores its cancellation may
    /// still be writing.
    /// </summary>
    private OperationResult Fail(Exception exception) => Null(
        exception is ExecutionAbortedException ? abort.ToError() : ExecutionErrors.FromException(exception)[0]);

    private OperationResult Null(IError error) => Responses.OfNull([errorHandler.Handle(error)]);
}

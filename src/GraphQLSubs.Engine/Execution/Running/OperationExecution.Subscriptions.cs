using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;

namespace GraphQLSubs.Execution;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#CreateSourceEventStream()">CreateSourceEventStream</see>: as far as its topic, where
/// the subscription is stored, or with its stream, where it is live.
/// </summary>
internal sealed partial class OperationExecution
{
    /// <summary>The topic and message type.</summary>
    public async ValueTask<SubscribeResult> SubscribeAsync()
    {
        if (!TryBegin(out var subscription, out var context, out var field, out var error))
        {
            return new SubscribeResult(Refuse(error));
        }

        var (topic, errors) = await OpenAsync(subscription.ResolveTopicAsync(context), field);
        return errors is null ? new SubscribeResult(topic!, subscription.MessageCodec.Name) : new SubscribeResult(errors);
    }

    /// <summary>The stream, which the caller disposes of, or errors.</summary>
    public async ValueTask<(ISourceStream? Stream, OperationResult? Errors)> CreateSourceEventStreamAsync() =>
        TryBegin(out var subscription, out var context, out var field, out var error)
            ? await OpenAsync(subscription.OpenStreamAsync(context), field)
            : (null, Refuse(error));

    private bool TryBegin(
        [NotNullWhen(true)] out SubscriptionResolver? subscription,
        [NotNullWhen(true)] out ResolverContext? context,
        [NotNullWhen(true)] out FieldPlan? field,
        [NotNullWhen(false)] out IError? error)
    {
        subscription = null;
        context = null;
        field = null;

        if (operation.Type != OperationType.Subscription)
        {
            error = ErrorBuilder.New().SetMessage("Expected subscription operation.").SetCode(ErrorCodes.OperationNotFound).Build();
            return false;
        }

        if (Schema.SubscriptionType is not { } rootType)
        {
            error = ExecutionErrors.NoRootType(operation.Type, operation.Node.Location);
            return false;
        }

        var root = operation.GetPlan(variables).GetRoot(rootType, variables);

        if (root.Error is not null || root.Fields.Length == 0)
        {
            error = root.Error ?? ExecutionErrors.NoSubscriptionField(operation.Node);
            return false;
        }

        field = root.Fields[0];
        object?[]? arguments = null;

        if (field.Arguments is not null && !field.Arguments.TryGetValues(variables, out arguments, out error))
        {
            error = Locate(error, field);
            return false;
        }

        subscription = field.Field.Subscription;

        if (subscription is null)
        {
            error = Locate(ExecutionErrors.NoEventSource(field), field);
            return false;
        }

        context = new ResolverContext(this);
        context.Open(branch: null, 0, field, source: null, arguments, scope: null);
        error = null;
        return true;
    }

    private async ValueTask<(T? Opened, OperationResult? Errors)> OpenAsync<T>(ValueTask<T> resolving, FieldPlan field)
        where T : class
    {
        var opening = resolving.AsTask();

        try
        {
            var opened = await opening.WaitAsync(abort.Token);

            if (Errors.Errors is not { Count: > 0 } reported)
            {
                return (opened, null);
            }

            await DisposeAsync(opened);
            return (null, Responses.OfErrors(reported));
        }
        catch (OperationCanceledException) when (abort.IsAborted)
        {
            // A resolver that ignores its cancellation may still open the stream, which nobody will read.
            _ = opening.ContinueWith(
                static late => DisposeAsync(late.Result).AsTask(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
            throw new ExecutionAbortedException();
        }
        catch (Exception exception)
        {
            return (null, Refuse([.. ExecutionErrors.FromException(exception).Select(failed => Locate(failed, field))]));
        }
    }

    private static ValueTask DisposeAsync(object opened) => opened is ISourceStream stream ? stream.DisposeAsync() : ValueTask.CompletedTask;

    private static IError Locate(IError error, FieldPlan field) =>
        ExecutionErrors.Locate(error, Path.FromName(null, field.ResponseName), field.Locations);

    private OperationResult Refuse(params IReadOnlyList<IError> errors) => Responses.OfErrors([.. errors.Select(errorHandler.Handle)]);
}

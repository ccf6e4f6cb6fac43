using System.Runtime.CompilerServices;
using GraphQLSubs.Resolvers;

namespace GraphQLSubs.Execution;

/// <summary><see href="https://spec.graphql.org/September2025/#ExecuteField()">ExecuteField</see> and its selection sets.</summary>
internal sealed partial class Branch
{
    private enum Resolution
    {
        Resolved,
        Failed,
        Awaited,
    }

    /// <summary>Writes an object; false: a null must go further up.</summary>
    public bool ExecuteSelectionSet(SelectionPlan selection, object? source)
    {
        execution.Abort.ThrowIfAborted();

        if (selection.Error is not null || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Fail(selection.Error ?? ExecutionErrors.TooDeep());
        }

        Writer.WriteRaw((byte)'{');
        var isFirst = true;

        foreach (var field in selection.Fields)
        {
            if (!ExecuteField(field, source, isFirst))
            {
                return false;
            }

            isFirst = false;
        }

        Writer.WriteRaw((byte)'}');
        return true;
    }

    /// <summary>Writes an object as <see cref="ExecuteSelectionSet"/> does, but begins each field when the one before is complete.</summary>
    public async ValueTask<bool> ExecuteSelectionSetSeriallyAsync(SelectionPlan selection, object? source)
    {
        if (selection.Error is not null)
        {
            return Fail(selection.Error);
        }

        Writer.WriteRaw((byte)'{');
        var isFirst = true;

        foreach (var field in selection.Fields)
        {
            execution.Abort.ThrowIfAborted();

            bool isWritten;

            using (execution.BeginPass())
            {
                isWritten = ExecuteField(field, source, isFirst);
            }

            if (!isWritten)
            {
                return false;
            }

            isFirst = false;
            await WaitAsync();

            if (IsNulled)
            {
                return false;
            }
        }

        Writer.WriteRaw((byte)'}');
        return true;
    }

    /// <summary>Writes the value of an awaited field; false: a null must go further up.</summary>
    public bool CompleteAwaited(FieldPlan field, ResolverContext context, object? value)
    {
        Enter(field, 0, field.IsNullable);
        OpenScope(context);
        return Leave(CompleteValue(field, field.Field.Type, value));
    }

    /// <summary>Writes null for an awaited field whose resolver threw; false: it must go further up.</summary>
    public bool FailAwaited(FieldPlan field, Exception exception)
    {
        Enter(field, 0, field.IsNullable);
        return Leave(Fail(field, exception));
    }

    private bool ExecuteField(FieldPlan field, object? source, bool isFirst)
    {
        field.WriteName(Writer, isFirst);

        if (field.Constant is { } constant)
        {
            Writer.WriteRaw(constant);
            return true;
        }

        switch (Resolve(field, source, out var value))
        {
            case Resolution.Awaited:
                return true;

            case Resolution.Resolved when value is null && field.IsNullable:
                Writer.WriteNull();
                return true;

            case Resolution.Resolved when value is not null && field.Scalar is { } scalar:
                return CompleteScalarField(field, scalar, value);

            case Resolution.Resolved:
                Enter(field, 0, field.IsNullable);

                if (field.Resolver.TakesContext)
                {
                    OpenScope(_contexts[_depth - 1]!);
                }

                return Leave(CompleteValue(field, field.Field.Type, value));

            default:
                return Null(field);
        }
    }

    private Resolution Resolve(FieldPlan field, object? source, out object? value)
    {
        value = null;

        try
        {
            object?[]? arguments = null;

            if (field.Arguments is not null && !field.Arguments.TryGetValues(execution.Variables, out arguments, out var error))
            {
                FailAt(field, error);
                return Resolution.Failed;
            }

            var resolver = field.Resolver;

            if (resolver.Property is { } read)
            {
                value = read(source);
                return Resolution.Resolved;
            }

            if (resolver.Pure is { } resolve)
            {
                value = resolve(GetContext(field, source, arguments));
                return Resolution.Resolved;
            }

            if (resolver.Async is { } resolveAsync)
            {
                var context = GetContext(field, source, arguments, keepsPath: true);
                return execution.Batches is { } batches
                    ? StartStrand(field, batches.Begin(execution.Abort), resolveAsync, context, out value)
                    : Start(field, resolveAsync(context), out value);
            }

            value = source is IReadOnlyDictionary<string, object?> entries ? entries.GetValueOrDefault(field.Field.Name) : null;
            return Resolution.Resolved;
        }
        catch (Exception exception) when (exception is not ExecutionAbortedException)
        {
            Enter(field, 0, field.IsNullable);
            Fail(field, exception);
            _depth--;
            return Resolution.Failed;
        }
    }

    private Resolution Start(FieldPlan field, ValueTask<object?> task, out object? value, Strand? strand = null)
    {
        if (task.IsCompleted)
        {
            // Throws what the resolver threw.
            value = task.GetAwaiter().GetResult();
            return Resolution.Resolved;
        }

        value = null;
        AddHole(field, task, strand);
        return Resolution.Awaited;
    }

    /// <summary>Starts a resolver of which the scheduler must know when it waits for batches alone.</summary>
    private Resolution StartStrand(
        FieldPlan field, Strand strand, FieldResolverDelegate resolveAsync, ResolverContext context, out object? value)
    {
        var isAwaited = false;

        try
        {
            ValueTask<object?> task;

            using (strand.Begin())
            {
                task = resolveAsync(context);
            }

            isAwaited = !task.IsCompleted;
            return Start(field, task, out value, strand);
        }
        finally
        {
            if (!isAwaited)
            {
                strand.Dispose();
            }
        }
    }

    /// <summary>
    /// The context of the field that is resolved now. One for each depth is enough: a field is complete before its sibling begins.
    /// </summary>
    private ResolverContext GetContext(FieldPlan field, object? source, object?[]? arguments, bool keepsPath = false)
    {
        if (_contexts.Length <= _depth)
        {
            Array.Resize(ref _contexts, _depth + 1);
        }

        var context = _contexts[_depth] ??= new ResolverContext(execution);
        context.Open(this, _depth, field, source, arguments, OpenedScope);

        if (keepsPath)
        {
            // The resolver may ask on another thread, when this branch is elsewhere.
            context.KeepPath();
        }

        return context;
    }

    private bool Null(FieldPlan field)
    {
        if (field.IsNullable)
        {
            Writer.WriteNull();
        }

        return field.IsNullable;
    }
}

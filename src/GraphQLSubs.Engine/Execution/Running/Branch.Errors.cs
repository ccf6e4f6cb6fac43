namespace GraphQLSubs.Execution;

/// <summary>Records what failed, where it failed. Each returns false, so that the failing value can return it.</summary>
internal sealed partial class Branch
{
    /// <summary>An error at the value that is open; its places are the field's unless it has its own.</summary>
    private bool Fail(FieldPlan field, IError error)
    {
        execution.Errors.Add(ExecutionErrors.Locate(error, PathAt(_depth), field.Locations), OpenRegion());
        return false;
    }

    /// <summary>An exception at the value that is open.</summary>
    private bool Fail(FieldPlan field, Exception exception)
    {
        if (exception is OperationCanceledException && execution.Abort.IsAborted)
        {
            throw new ExecutionAbortedException();
        }

        foreach (var error in ExecutionErrors.FromException(exception))
        {
            Fail(field, error);
        }

        return false;
    }

    /// <summary>An error at a field that was not opened.</summary>
    private void FailAt(FieldPlan field, IError error)
    {
        Enter(field, 0, field.IsNullable);
        Fail(field, error);
        _depth--;
    }

    /// <summary>An error of the whole selection that is open.</summary>
    private bool Fail(IError error)
    {
        execution.Errors.Add(ExecutionErrors.Locate(error, PathAt(_depth), []), OpenRegion());
        return false;
    }

    /// <summary>The innermost nullable position in which something is awaited: only there can a null have come from elsewhere.</summary>
    private Region? OpenRegion()
    {
        for (var depth = _depth; depth > 0; depth--)
        {
            if (_frames[depth - 1].Region is { } region)
            {
                return region;
            }
        }

        return outer;
    }
}

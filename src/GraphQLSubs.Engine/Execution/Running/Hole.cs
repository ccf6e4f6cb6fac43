namespace GraphQLSubs.Execution;

/// <summary>The place of a field whose resolver is awaited.</summary>
/// <param name="execution">The request.</param>
/// <param name="field">The field.</param>
/// <param name="context">The context of its resolver, which nobody else uses.</param>
/// <param name="region">The nullable position around it.</param>
/// <param name="position">Where it stands in the bytes of the branch that left it.</param>
/// <param name="strand">The resolver as data loaders see it; ends when its value is written. Null where there are none.</param>
internal sealed class Hole(
    OperationExecution execution, FieldPlan field, ResolverContext context, Region region, int position, Strand? strand)
{
    // Begins outside the field, whose own segment of the path it opens itself.
    private readonly Branch _branch = new(execution, context.Path.Parent, region);

    public Region Region { get; } = region;

    public int Position { get; } = position;

    /// <summary>Awaits the resolver and writes its value into a branch of its own. Throws only when the request is aborted.</summary>
    public async Task CompleteAsync(ValueTask<object?> task)
    {
        if (!await WriteAsync(task).ConfigureAwait(false))
        {
            Region.Null();
        }

        await _branch.DrainAsync().ConfigureAwait(false);
    }

    /// <summary>Writes the value to its place; called once, when the field is complete.</summary>
    public void WriteTo(ResultWriter writer)
    {
        writer.WriteRaw(_branch.Writer.Written.Span);
        _branch.Writer.Dispose();
    }

    private async ValueTask<bool> WriteAsync(ValueTask<object?> task)
    {
        using (strand)
        {
            object? value;

            try
            {
                value = await task.ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                return _branch.FailAwaited(field, exception);
            }

            strand?.Enter();
            return _branch.CompleteAwaited(field, context, value);
        }
    }
}

namespace GraphQLSubs.Execution;

/// <summary>The fields that are awaited, and how their values get to their places.</summary>
internal sealed partial class Branch
{
    private List<Hole>? _holes;
    private List<Task>? _running;

    /// <summary>Whether there is anything to wait for, or to put into its place.</summary>
    public bool IsWaiting => _holes is { Count: > 0 } || _running is { Count: > 0 };

    /// <summary>Waits for every awaited field, also those whose place is gone: nothing may run on after the response.</summary>
    public async ValueTask WaitAsync()
    {
        while (_running is { Count: > 0 } running)
        {
            _running = null;

            try
            {
                await Task.WhenAll(running).WaitAsync(execution.Abort.Token);
            }
            catch (OperationCanceledException)
            {
                throw new ExecutionAbortedException();
            }
        }
    }

    /// <summary>Waits, then puts the awaited values into their holes.</summary>
    public ValueTask DrainAsync() => IsWaiting ? WaitAndFillAsync() : default;

    private async ValueTask WaitAndFillAsync()
    {
        await WaitAsync();

        if (_holes is { Count: > 0 } holes && !IsNulled)
        {
            Fill(holes);
        }
    }

    private void AddHole(FieldPlan field, ValueTask<object?> task, Strand? strand)
    {
        // The resolver goes on with its context; the next one at this depth gets another.
        var context = _contexts[_depth]!;
        _contexts[_depth] = null;

        var hole = new Hole(execution, field, context, RegionAt(_depth), Writer.Length, strand);
        (_holes ??= []).Add(hole);
        (_running ??= []).Add(hole.CompleteAsync(task));
    }

    private void Fill(List<Hole> holes)
    {
        var filled = new ResultWriter();
        var written = Writer.Written.Span;
        var position = 0;

        foreach (var hole in holes)
        {
            if (hole.Region.Owner == this && hole.Region.FindNulled() is { } nulled)
            {
                if (nulled.Start >= position)
                {
                    filled.WriteRaw(written[position..nulled.Start]);
                    filled.WriteNull();
                    position = nulled.End;
                }

                continue;
            }

            filled.WriteRaw(written[position..hole.Position]);
            hole.WriteTo(filled);
            position = hole.Position;
        }

        filled.WriteRaw(written[position..]);
        Writer.Dispose();
        Writer = filled;
    }
}

namespace GraphQLSubs.Execution;

/// <summary>
/// Writes a part of a response in one pass, in order, into its own bytes: the root branch all that is known at once, and a branch
/// for each field whose resolver had to be awaited. A null that has to go further up takes back what was written. Where a value is
/// awaited, a hole stays, the pass goes on, and the field's own branch is put into the hole at the end.
/// </summary>
/// <remarks>
/// So all fields of all list items are started before any is waited for, and a response without waiting is written without a
/// single task, list or copy. One thread at a time uses a branch.
/// </remarks>
internal sealed partial class Branch(OperationExecution execution, Path? path, Region? outer)
{
    private ResolverContext?[] _contexts = [];
    private Frame[] _frames = new Frame[4];
    private int _depth;

    /// <summary>The bytes so far; complete after <see cref="DrainAsync"/>.</summary>
    public ResultWriter Writer { get; private set; } = new();

    /// <summary>The nearest nullable position outside the branch; made when first needed in the root branch.</summary>
    public Region Outer => outer ??= new Region(this, 0, parent: null);

    /// <summary>Whether the branch's bytes do not matter, since the response is null there.</summary>
    public bool IsNulled => outer is { IsNulled: true };

    /// <summary>The place of the value that is open at a depth.</summary>
    public Path? PathAt(int depth)
    {
        // From the innermost segment that was made already; not by recursion, as the response may be as deep as the stack.
        var made = depth;

        while (made > 0 && _frames[made - 1].Path is null)
        {
            made--;
        }

        var place = made == 0 ? path : _frames[made - 1].Path;

        for (var i = made; i < depth; i++)
        {
            ref var frame = ref _frames[i];
            place = frame.Path = frame.Field is { } field ? Path.FromName(place, field.ResponseName) : Path.FromIndex(place, frame.Index);
        }

        return place;
    }

    /// <summary>Opens the value of a field (or, without one, of a list item) that is written next.</summary>
    private void Enter(FieldPlan? field, int index, bool isNullable)
    {
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        _frames[_depth++] = new Frame
        {
            Field = field,
            Index = index,
            IsNullable = isNullable,
            Start = Writer.Length,
            Holes = _holes?.Count ?? 0,
        };

        if (_scopes is not null)
        {
            InheritScope();
        }
    }

    /// <summary>Closes the open value; false: it failed, and null is not allowed here either.</summary>
    private bool Leave(bool isWritten)
    {
        ref var frame = ref _frames[--_depth];

        if (isWritten)
        {
            if (frame.Region is not null)
            {
                frame.Region.End = Writer.Length;
            }

            return true;
        }

        frame.Region?.Null();
        Writer.Truncate(frame.Start);
        _holes?.RemoveRange(frame.Holes, _holes.Count - frame.Holes);

        if (frame.IsNullable)
        {
            Writer.WriteNull();
        }

        return frame.IsNullable;
    }

    /// <summary>The innermost nullable position that is open at a depth.</summary>
    private Region RegionAt(int depth)
    {
        var made = depth;

        while (made > 0 && _frames[made - 1].Region is null)
        {
            made--;
        }

        var region = made == 0 ? Outer : _frames[made - 1].Region!;

        for (var i = made; i < depth; i++)
        {
            ref var frame = ref _frames[i];

            if (frame.IsNullable)
            {
                region = frame.Region = new Region(this, frame.Start, region);
            }
        }

        return region;
    }

    /// <summary>A value that is being written: a segment of the path, and where a null that comes from inside may stop.</summary>
    private struct Frame
    {
        public FieldPlan? Field;
        public int Index;
        public bool IsNullable;
        public int Start;
        public int Holes;
        public Path? Path;
        public Region? Region;
    }
}

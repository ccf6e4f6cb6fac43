namespace GraphQLSubs.Execution;

/// <summary>A value that was asked for, and the strands that wait for it.</summary>
internal abstract class Load
{
    // Guarded by the scheduler's gate. Mostly one strand waits.
    private readonly List<Strand> _waiting = new(1);
    private bool _isSettled;

    /// <summary>Notes that a strand waits for the value, unless it is there. The gate is held.</summary>
    public void AddWaiting(Strand strand)
    {
        if (!_isSettled)
        {
            _waiting.Add(strand);
            strand.AddLoads(1);
        }
    }

    /// <summary>Lets all who wait go on; done before the value is handed out, so that nobody seems to rest who goes on. The gate is held.</summary>
    public void Settle()
    {
        _isSettled = true;

        foreach (var strand in _waiting)
        {
            strand.AddLoads(-1);
        }

        _waiting.Clear();
    }
}

/// <summary>A value that was asked for by a key.</summary>
internal sealed class Load<TKey, TValue> : Load
    where TKey : notnull
{
    private readonly TaskCompletionSource<TValue?>? _source;
    private readonly CancellationToken _cancellationToken;
    private TValue? _value;
    private bool _isFound;

    /// <summary>A value that a batch will find.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">The batch's: ends the wait by itself.</param>
    public Load(TKey key, CancellationToken cancellationToken)
    {
        Key = key;
        _cancellationToken = cancellationToken;
        _source = new TaskCompletionSource<TValue?>();
        Task = _source.Task;
    }

    /// <summary>A value that somebody gave.</summary>
    public Load(TKey key, Task<TValue?> given)
    {
        Key = key;
        Task = given;
        _isFound = true;
        Settle();
    }

    public TKey Key { get; }

    public Task<TValue?> Task { get; }

    /// <summary>Whether a completed load has a value: the default of a struct may be one, or none.</summary>
    public bool HasValue => _isFound && Task.Result is not null;

    /// <summary>The value for one who may give up waiting.</summary>
    public Task<TValue?> WaitAsync(CancellationToken cancellationToken) =>
        Task.IsCompleted || cancellationToken == _cancellationToken ? Task : Task.WaitAsync(cancellationToken);

    /// <summary>Notes what the batch found; handed out by <see cref="Complete"/>.</summary>
    public void Find(TValue? value)
    {
        _value = value;
        _isFound = true;
    }

    public void Complete() => _source!.SetResult(_value);

    public void Fail(Exception exception) => _source!.SetException(exception);

    public void Cancel() => _source!.SetCanceled(_cancellationToken);
}

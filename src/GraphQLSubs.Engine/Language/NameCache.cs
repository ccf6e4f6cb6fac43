using System.Runtime.CompilerServices;

namespace GraphQLSubs.Language;

/// <summary>
/// Names repeat in a document; this finds most repetitions without a hash table to grow: one slot for each hash, the latest name
/// stays. It lives on the stack of one parse.
/// </summary>
internal struct NameCache
{
    private Slots _slots;

    public string Get(ReadOnlySpan<char> name)
    {
        // Length and both ends tell the names of one document apart well enough.
        var hash = (uint)((name[0] * 31) + (name[^1] * 7) + (name[name.Length / 2] * 13) + name.Length);
        ref var slot = ref _slots[(int)(hash % Slots.Count)];

        if (slot is null || !name.SequenceEqual(slot))
        {
            slot = name.ToString();
        }

        return slot;
    }

    [InlineArray(Count)]
    private struct Slots
    {
        public const int Count = 64;
        private string? _first;
    }
}

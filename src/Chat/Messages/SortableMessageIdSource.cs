using System.Globalization;
using System.Security.Cryptography;

namespace Chat.Messages;

/// <summary>
/// Ids of 32 hexadecimal digits: 12 of the time in milliseconds, 4 that count up within one (two messages of one millisecond keep
/// their order), 16 at random (processes never meet).
/// </summary>
public sealed class SortableMessageIdSource : IMessageIdSource
{
    private const int MaxPerMillisecond = 0xFFFF;

    private readonly Lock _lock = new();
    private long _millisecond;
    private int _count;

    /// <inheritdoc />
    public string Next(DateTimeOffset sentAt)
    {
        var (millisecond, count) = Advance(sentAt.ToUnixTimeMilliseconds());
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        return string.Create(CultureInfo.InvariantCulture, $"{millisecond:x12}{count:x4}{Convert.ToHexStringLower(random)}");
    }

    /// <summary>A clock that goes back does not take the ids with it.</summary>
    private (long Millisecond, int Count) Advance(long millisecond)
    {
        lock (_lock)
        {
            if (millisecond > _millisecond)
            {
                (_millisecond, _count) = (millisecond, 0);
            }
            else if (_count < MaxPerMillisecond)
            {
                _count++;
            }
            else
            {
                (_millisecond, _count) = (_millisecond + 1, 0);
            }

            return (_millisecond, _count);
        }
    }
}

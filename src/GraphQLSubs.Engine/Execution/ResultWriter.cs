using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace GraphQLSubs.Execution;

/// <summary>
/// Writes a response as UTF-8 JSON into one pooled buffer, without whitespace. What was written can be taken back, which is how a
/// null propagates. The caller writes commas and brackets; values are escaped as little as JSON allows
/// (<see href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259, section 7</see>).
/// Not thread-safe. <see cref="Dispose"/> returns the buffer.
/// </summary>
public sealed class ResultWriter : IDisposable
{
    private const int InitialBytes = 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialBytes);

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    /// <summary>Takes back all after a length that <see cref="Length"/> once was.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Writes bytes as they are.</summary>
    public void WriteRaw(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Length += utf8.Length;
    }

    /// <summary>Writes one ASCII byte.</summary>
    public void WriteRaw(byte ascii)
    {
        Reserve(1)[0] = ascii;
        Length++;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        Length += written;
    }

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(ulong value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        Length += written;
    }

    /// <summary>Writes a number in its shortest form that reads back the same; it must be finite.</summary>
    public void WriteNumber(double value)
    {
        var written = 0;

        if (!TryFormatShortDecimal(value, Reserve(32), ref written))
        {
            value.TryFormat(Reserve(32), out written, provider: System.Globalization.CultureInfo.InvariantCulture);
        }

        Length += written;
    }

    /// <summary>Writes a decimal with all its digits.</summary>
    public void WriteNumber(decimal value)
    {
        Utf8Formatter.TryFormat(value, Reserve(32), out var written);
        Length += written;
    }

    /// <summary>
    /// Writes a string with its quotes. An unpaired surrogate, which UTF-8 cannot carry, becomes U+FFFD.
    /// </summary>
    public void WriteString(scoped ReadOnlySpan<char> value)
    {
        // The longest: each char as \u0000 (6 bytes); UTF-8 needs at most 3.
        var destination = Reserve(checked((value.Length * 6) + 2));
        var written = 0;
        destination[written++] = (byte)'"';

        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAny(Escaped);
            var run = plain < 0 ? value : value[..plain];
            written += Encoding.UTF8.GetBytes(run, destination[written..]);

            if (plain < 0)
            {
                break;
            }

            written += WriteEscaped(value[plain], destination[written..]);
            value = value[(plain + 1)..];
        }

        destination[written++] = (byte)'"';
        Length += written;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        Length = 0;

        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Quote, backslash and the control characters: all that JSON requires to be escaped.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>
    /// Prices, ratings, coordinates: numbers of at most four decimal places take a fraction of the time of the general way. No two
    /// decimals of at most 15 digits are the same double, so the one that is found is the shortest.
    /// </summary>
    private static bool TryFormatShortDecimal(double value, Span<byte> destination, ref int written)
    {
        const int scale = 10_000;
        const double most = 1e15;
        var scaled = Math.Round(value * scale);

        // Zero may be negative.
        if (scaled / scale != value || Math.Abs(scaled) >= most || value == 0)
        {
            return false;
        }

        if (value < 0)
        {
            destination[written++] = (byte)'-';
        }

        var (whole, fraction) = Math.DivRem((long)Math.Abs(scaled), scale);
        Utf8Formatter.TryFormat(whole, destination[written..], out var digits);
        written += digits;

        if (fraction > 0)
        {
            destination[written++] = (byte)'.';

            for (var unit = scale / 10; fraction > 0; unit /= 10)
            {
                (var digit, fraction) = Math.DivRem(fraction, unit);
                destination[written++] = (byte)('0' + digit);
            }
        }

        return true;
    }

    private static int WriteEscaped(char value, Span<byte> destination)
    {
        destination[0] = (byte)'\\';
        var letter = value switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => 'u',
        };
        destination[1] = (byte)letter;

        if (letter != 'u')
        {
            return 2;
        }

        Utf8Formatter.TryFormat((uint)value, destination[2..], out _, new StandardFormat('x', 4));
        return 6;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int bytes)
    {
        if (_buffer.Length - Length < bytes)
        {
            Grow(bytes);
        }

        return _buffer.AsSpan(Length);
    }

    private void Grow(int bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + bytes), Math.Max(_buffer.Length * 2, InitialBytes)));
        _buffer.AsSpan(0, Length).CopyTo(larger);

        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}

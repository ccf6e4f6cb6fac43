namespace GraphQLSubs.Protocols;

/// <summary>How every message to an operation begins, in every dialect: <c>{"id":"1"</c>.</summary>
internal static class OperationHead
{
    private static ReadOnlySpan<byte> Name => """{"id":"""u8;

    /// <summary>The most bytes that <see cref="Write"/> needs.</summary>
    public static int MaxBytes(string operationId) => Name.Length + JsonText.MaxBytes(operationId);

    /// <summary>Writes it; returns how many bytes.</summary>
    public static int Write(string operationId, Span<byte> destination)
    {
        Name.CopyTo(destination);
        return Name.Length + JsonText.Write(operationId, destination[Name.Length..]);
    }

    /// <summary>The head alone.</summary>
    public static byte[] Of(string operationId)
    {
        var head = new byte[MaxBytes(operationId)];
        return head[..Write(operationId, head)];
    }

    /// <summary>All before the next member: <c>{"id":"1",</c>, or <c>{</c> where there is no id.</summary>
    public static byte[] OpenFor(string? operationId) => operationId is null ? [(byte)'{'] : [.. Of(operationId), (byte)','];
}

namespace GraphQLSubs.Execution;

/// <summary>Puts responses together: <c>errors</c> come before <c>data</c>, although they are known after it.</summary>
internal static class Responses
{
    public static ReadOnlySpan<byte> DataBegins => "{\"data\":"u8;

    /// <summary>A response without execution: errors only.</summary>
    public static OperationResult OfErrors(IReadOnlyList<IError> errors, bool isSyntaxError = false)
    {
        var writer = new ResultWriter();
        var list = WriteErrors(writer, errors);
        writer.WriteRaw((byte)'}');
        return new OperationResult(writer.Written, writer.Written[list], hasData: false, writer) { IsSyntaxError = isSyntaxError };
    }

    /// <summary>A response that was written as <c>{"data":…</c>, its last brace missing.</summary>
    /// <param name="written">The bytes; owned by the result from now on.</param>
    /// <param name="errors">The errors, if any.</param>
    public static OperationResult OfData(ResultWriter written, IReadOnlyList<IError> errors)
    {
        if (errors.Count == 0)
        {
            written.WriteRaw((byte)'}');
            return new OperationResult(written.Written, default, hasData: true, written);
        }

        var writer = new ResultWriter();
        var list = WriteErrors(writer, errors);
        writer.WriteRaw((byte)',');
        writer.WriteRaw(written.Written.Span[1..]);
        writer.WriteRaw((byte)'}');
        written.Dispose();
        return new OperationResult(writer.Written, writer.Written[list], hasData: true, writer);
    }

    /// <summary>A response whose data is null.</summary>
    public static OperationResult OfNull(IReadOnlyList<IError> errors)
    {
        var writer = new ResultWriter();
        writer.WriteRaw(DataBegins);
        writer.WriteNull();
        return OfData(writer, errors);
    }

    private static Range WriteErrors(ResultWriter writer, IReadOnlyList<IError> errors)
    {
        writer.WriteRaw("{\"errors\":"u8);
        var start = writer.Length;
        ErrorWriter.Write(writer, errors);
        return start..writer.Length;
    }
}

using GraphQLSubs.Execution;

namespace GraphQLSubs.Server;

/// <summary>Puts errors that are already written into responses.</summary>
internal static class ResultErrors
{
    private static ReadOnlySpan<byte> Before => """{"errors":"""u8;

    /// <summary>A response of nothing but errors.</summary>
    /// <param name="errors">A JSON list in UTF-8.</param>
    public static OperationResult Only(byte[] errors) => new((byte[])[.. Before, .. errors, (byte)'}'], errors, hasData: false);

    /// <summary>Puts an error in front of those that there are; the given result is disposed of.</summary>
    /// <param name="result">The response: <c>errors</c>, if any, come first in it.</param>
    /// <param name="error">A JSON list of one error in UTF-8.</param>
    public static OperationResult Add(OperationResult result, ReadOnlySpan<byte> error)
    {
        using (result)
        {
            var json = result.Utf8Json.Span;
            byte[] errors = result.HasErrors ? [.. error[..^1], (byte)',', .. result.Utf8Errors.Span[1..]] : error.ToArray();
            byte[] response = result.HasErrors
                ? [.. Before, .. errors, .. json[(Before.Length + result.Utf8Errors.Length)..]]
                : [.. Before, .. errors, (byte)',', .. json[1..]];

            return new OperationResult(response, errors, result.HasData);
        }
    }
}

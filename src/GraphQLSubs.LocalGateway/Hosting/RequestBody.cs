using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>Reads a request's body up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>Null: the body is longer than <paramref name="maxBytes"/>; the rest was not read.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext http, int maxBytes)
    {
        if (http.Request.ContentLength > maxBytes)
        {
            return null;
        }

        var reader = http.Request.BodyReader;

        while (true)
        {
            var result = await reader.ReadAsync(http.RequestAborted);

            if (result.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}

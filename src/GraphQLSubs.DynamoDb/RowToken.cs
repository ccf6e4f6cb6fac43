using System.Buffers.Text;
using System.Security.Cryptography;

namespace GraphQLSubs.DynamoDb;

/// <summary>
/// Marks the row that one call wrote: a write that DynamoDB took, but whose answer was lost, recognises itself when the client tries
/// again, and a slow delete of an earlier use of a client id leaves a later one alone.
/// </summary>
internal static class RowToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(8));
}

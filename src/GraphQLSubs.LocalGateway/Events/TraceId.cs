using System.Security.Cryptography;

namespace GraphQLSubs.LocalGateway.Events;

/// <summary>
/// X-Ray's trace header, <c>Root=1-6740a1b2-0123456789abcdef01234567</c>: the second and 96 random bits.
/// <see href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader"/>
/// </summary>
internal static class TraceId
{
    public static string New(DateTimeOffset now) => $"Root=1-{now.ToUnixTimeSeconds():x8}-{RandomNumberGenerator.GetHexString(24, lowercase: true)}";
}

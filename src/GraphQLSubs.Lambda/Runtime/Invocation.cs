namespace GraphQLSubs.Lambda.Runtime;

/// <summary>One event that Lambda hands to the function.</summary>
/// <param name="RequestId">Names the invocation in the answer.</param>
/// <param name="Payload">The event, JSON in UTF-8.</param>
/// <param name="Deadline">When Lambda ends the function; null: not told.</param>
/// <param name="TraceId">X-Ray's trace header; null: not traced.</param>
internal sealed record Invocation(string RequestId, ReadOnlyMemory<byte> Payload, DateTimeOffset? Deadline, string? TraceId);

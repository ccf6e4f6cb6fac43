using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.Signatures;

/// <summary>What a signature covers.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="RawTarget">Path and query string as they were sent, still escaped.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The whole body.</param>
internal readonly record struct SignedRequest(string Method, string RawTarget, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body);

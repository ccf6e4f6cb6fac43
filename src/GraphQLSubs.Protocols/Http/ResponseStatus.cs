namespace GraphQLSubs.Protocols;

/// <summary>
/// The status of a response: <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes">Status Codes</see>.
/// </summary>
public static class ResponseStatus
{
    /// <summary>The status of a GraphQL response.</summary>
    /// <param name="outcome">What became of the request.</param>
    /// <param name="mediaType">The response's media type: with <see cref="ResponseMediaType.Json"/> it is always 200.</param>
    /// <param name="edition">Which edition's statuses.</param>
    public static int Of(ResponseOutcome outcome, string mediaType, HttpStatusCodes edition) => (mediaType, edition, outcome) switch
    {
        (ResponseMediaType.Json, _, _) or (_, _, ResponseOutcome.Data) => 200,
        (_, HttpStatusCodes.Draft2026, ResponseOutcome.DataAndErrors) => 294,
        (_, _, ResponseOutcome.DataAndErrors) => 200,
        (_, HttpStatusCodes.Draft2026, ResponseOutcome.RequestError) => 422,
        _ => 400,
    };
}

/// <summary>What became of a request, as far as its status is concerned.</summary>
public enum ResponseOutcome
{
    /// <summary>Data and no errors.</summary>
    Data,

    /// <summary>Data, null or not, and errors.</summary>
    DataAndErrors,

    /// <summary>The document could not be parsed.</summary>
    SyntaxError,

    /// <summary>Nothing was executed for another reason: validation, the operation's name, variables.</summary>
    RequestError,
}

namespace GraphQLSubs.Protocols;

/// <summary>
/// Which edition of <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes">GraphQL over HTTP</see> gives the
/// statuses. It matters to <see cref="ResponseMediaType.GraphQLResponse"/>, and to requests that are no GraphQL request in both.
/// </summary>
public enum HttpStatusCodes
{
    /// <summary>Of 2025, what clients and audits in use expect: 200 wherever there is data, else 400.</summary>
    Draft2025,

    /// <summary>
    /// Of 2026: 294 where there are data and errors; 422 where the document is well-formed and cannot be executed, or the JSON is no
    /// GraphQL request.
    /// </summary>
    Draft2026,
}

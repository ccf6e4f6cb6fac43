using System.Net.Http.Headers;

namespace GraphQLSubs.Cli.Requests;

/// <summary>Executes over HTTP: <see href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</see>.</summary>
internal static class HttpExecution
{
    /// <returns>The response: one JSON object in UTF-8.</returns>
    /// <exception cref="CliException">The server was not reached, or what it answered is no GraphQL response.</exception>
    public static async Task<byte[]> ExecuteAsync(ClientSettings settings, GraphQLRequest request, CancellationToken cancellationToken)
    {
        using var handler = new HttpClientHandler();

        if (settings.IsInsecure)
        {
            handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        }

        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var message = new HttpRequestMessage(HttpMethod.Post, settings.Url)
        {
            Content = new ByteArrayContent(request.ToUtf8Json()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        message.Headers.Accept.ParseAdd("application/graphql-response+json, application/json;q=0.9");

        foreach (var (name, value) in settings.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await client.SendAsync(message, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);

            return response.Content.Headers.ContentType?.MediaType is "application/json" or "application/graphql-response+json"
                ? body
                : throw new CliException(
                    ExitCode.Connection, $"{settings.Url} answered {(int)response.StatusCode} {response.ReasonPhrase}, and no GraphQL response.");
        }
        catch (HttpRequestException exception)
        {
            throw new CliException(ExitCode.Connection, CliException.DescribeUnreachable(settings.Url, exception), exception);
        }
    }
}

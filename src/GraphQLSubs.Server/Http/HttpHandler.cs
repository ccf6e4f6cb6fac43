using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Documents;
using GraphQLSubs.Server.Interception;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Http;

/// <summary>
/// Answers a request of <see href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</see>. Whatever it is, the
/// body of the answer is a GraphQL response; only <c>?sdl</c> is answered by the schema.
/// </summary>
internal sealed class HttpHandler(
    IRequestExecutor executor,
    DocumentPreparation documents,
    HttpInterception interception,
    RequestRunner runner,
    SchemaDownload schema,
    ServerOptions options,
    ILogger<HttpHandler> logger)
{
    public async Task<HttpResponse> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (schema.Find(request) is { } download)
        {
            return download;
        }

        if (ResponseMediaType.Negotiate(request.Headers.GetValueOrDefault("accept")) is not { } mediaType)
        {
            return Respond(HttpProblem.NotAcceptable, ResponseMediaType.Json);
        }

        try
        {
            return await HandleAsync(request, mediaType, cancellationToken);
        }
        catch (SubscriptionStoreException exception)
        {
            Log.HttpThrew(logger, exception);
            return Respond(503, mediaType, ServerErrors.ServiceUnavailable);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            Log.HttpCancelled(logger, exception);
            return Respond(503, mediaType, ServerErrors.Cancelled);
        }
        catch (Exception exception)
        {
            Log.HttpThrew(logger, exception);
            return Respond(500, mediaType, ServerErrors.Unexpected);
        }
    }

    private async Task<HttpResponse> HandleAsync(HttpRequest request, string mediaType, CancellationToken cancellationToken)
    {
        if (request.Method == "GET" && options.EnforceGetRequestsPreflightHeader && !PreflightHeader.IsIn(request.Headers))
        {
            return Respond(HttpProblem.PreflightRequired, mediaType);
        }

        var contentType = request.Headers.GetValueOrDefault("content-type");

        if (!HttpRequestReader.TryRead(
            request.Method, request.QueryString, contentType, request.Body, out var parameters, out var problem))
        {
            return Respond(problem, mediaType);
        }

        if (!(await interception.CreateAsync(request, parameters, cancellationToken)).TryGet(out var intercepted, out var errors))
        {
            return Respond(executor.Refuse(errors), mediaType);
        }

        var preparation = await documents.PrepareAsync(parameters, cancellationToken);

        if (!preparation.IsReady)
        {
            return Respond(preparation.Refusal, mediaType);
        }

        return preparation.Operation.Type switch
        {
            OperationType.Subscription => Respond(HttpProblem.Subscription, mediaType),
            OperationType.Mutation when request.Method == "GET" => Respond(HttpProblem.MutationByGet, mediaType),
            _ => Respond(
                await runner.RunAsync(
                    preparation.Operation, parameters.Variables, intercepted.User, intercepted.GlobalState, cancellationToken),
                mediaType),
        };
    }

    private HttpResponse Respond(OperationResult result, string mediaType)
    {
        using (result)
        {
            var outcome = (result.HasData, result.HasErrors) switch
            {
                (true, false) => ResponseOutcome.Data,
                (true, true) => ResponseOutcome.DataAndErrors,
                _ => result.IsSyntaxError ? ResponseOutcome.SyntaxError : ResponseOutcome.RequestError,
            };
            var status = ResponseStatus.Of(outcome, mediaType, options.HttpStatusCodes);
            return new HttpResponse(status, Headers(mediaType), result.Utf8Json.ToArray());
        }
    }

    private HttpResponse Respond(HttpProblem problem, string mediaType)
    {
        var response = Respond(problem.StatusIn(options.HttpStatusCodes), mediaType, ErrorList.Write(problem.Message, problem.Code));
        return problem.Allow is null
            ? response
            : response with { Headers = new Dictionary<string, string>(response.Headers) { ["allow"] = problem.Allow } };
    }

    private static HttpResponse Respond(int status, string mediaType, byte[] errors) =>
        new(status, Headers(mediaType), (byte[])[.. """{"errors":"""u8, .. errors, (byte)'}']);

    private static Dictionary<string, string> Headers(string mediaType) =>
        new() { ["content-type"] = $"{mediaType}; charset=utf-8" };
}

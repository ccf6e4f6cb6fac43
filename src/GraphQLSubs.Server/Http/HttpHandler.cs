using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Interception;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Http;

/// <summary>
/// Answers a request of <see href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</see>. Whatever it is, the
/// body of the answer is a GraphQL response.
/// </summary>
internal sealed class HttpHandler(
    IRequestExecutor executor, RequestRunner runner, HttpInterception interception, ILogger<HttpHandler> logger)
{
    public async Task<HttpResponse> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (ResponseMediaType.Negotiate(request.Headers.GetValueOrDefault("accept")) is not { } mediaType)
        {
            return Respond(HttpProblem.NotAcceptable, ResponseMediaType.Json);
        }

        try
        {
            return await HandleAsync(request, mediaType, cancellationToken);
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

        if (!executor.TryPrepare(parameters.Query, parameters.OperationName, out var operation, out var refusal))
        {
            return Respond(refusal, mediaType);
        }

        return operation.Type switch
        {
            OperationType.Subscription => Respond(HttpProblem.Subscription, mediaType),
            OperationType.Mutation when request.Method == "GET" => Respond(HttpProblem.MutationByGet, mediaType),
            _ => Respond(
                await runner.RunAsync(
                    operation, parameters.Variables, intercepted.User, intercepted.GlobalState, cancellationToken),
                mediaType),
        };
    }

    private static HttpResponse Respond(OperationResult result, string mediaType)
    {
        using (result)
        {
            var status = ResponseMediaType.StatusOf(mediaType, result.HasData);
            return new HttpResponse(status, Headers(mediaType), result.Utf8Json.ToArray());
        }
    }

    private static HttpResponse Respond(HttpProblem problem, string mediaType)
    {
        var response = Respond(problem.Status, mediaType, ErrorList.Write(problem.Message, problem.Code));
        return problem.Allow is null
            ? response
            : response with { Headers = new Dictionary<string, string>(response.Headers) { ["allow"] = problem.Allow } };
    }

    private static HttpResponse Respond(int status, string mediaType, byte[] errors) =>
        new(status, Headers(mediaType), (byte[])[.. """{"errors":"""u8, .. errors, (byte)'}']);

    private static Dictionary<string, string> Headers(string mediaType) =>
        new() { ["content-type"] = $"{mediaType}; charset=utf-8" };
}

using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQLSubs.LocalGateway.GraphiQL;

/// <summary>
/// GraphiQL at <c>/graphiql</c>, and at the HTTP API's route for whoever asks for HTML: a browser. AWS has nothing like it; it is a
/// client of the two APIs that happens to come from the same address. <see href="https://github.com/graphql/graphiql"/>
/// </summary>
internal sealed class GraphiQLPage(GatewayOptions options)
{
    private const string Path = "/graphiql";
    private const string Resources = "graphiql/";

    /// <summary>Nothing is loaded from elsewhere. The editor writes style sheets of its own and has its fonts in them.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Assembly Assembly = typeof(GraphiQLPage).Assembly;

    /// <summary>Whether the request is for the page or a part of it.</summary>
    public bool IsFor(HttpRequest request) =>
        options.HttpApiPath is not null
        && HttpMethods.IsGet(request.Method)
        && (request.Path.StartsWithSegments(Path, StringComparison.Ordinal)
            || (request.Path.Equals(options.HttpApiPath, StringComparison.Ordinal) && IsBrowser(request)));

    public Task HandleAsync(HttpContext http)
    {
        var name = http.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal, out var rest) ? rest.Value!.TrimStart('/') : "";
        http.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-cache";
        return name.Length == 0 ? WritePageAsync(http.Response) : WritePartAsync(http.Response, name);
    }

    // What a browser sends when an address is typed; GraphQL clients ask for JSON. The schema is downloaded by browsers too.
    private static bool IsBrowser(HttpRequest request) =>
        !request.Query.ContainsKey("sdl")
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types) && types.Any(type => type.MediaType == "text/html");

    private async Task WritePageAsync(HttpResponse response)
    {
        if (Assembly.GetManifestResourceStream(Resources + "index.html") is not { } resource)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await WriteAsync(response, "text/plain; charset=utf-8", "GraphiQL was left out when this program was built: build it again with Node.js 20 or newer, and npm, on the PATH.\n"u8.ToArray());
            return;
        }

        using var reader = new StreamReader(resource, Encoding.UTF8);
        var page = (await reader.ReadToEndAsync())
            .Replace("{httpPath}", WebUtility.HtmlEncode(options.HttpApiPath), StringComparison.Ordinal)
            .Replace("{socketPath}", WebUtility.HtmlEncode($"/{options.MappingKey}"), StringComparison.Ordinal);
        await WriteAsync(response, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));
    }

    private static async Task WritePartAsync(HttpResponse response, string name)
    {
        if (TypeOf(name) is not { } type || Assembly.GetManifestResourceStream(Resources + name) is not { } resource)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using (resource)
        {
            response.ContentType = type;
            response.ContentLength = resource.Length;
            await resource.CopyToAsync(response.Body);
        }
    }

    private static async Task WriteAsync(HttpResponse response, string type, byte[] body)
    {
        response.ContentType = type;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body);
    }

    private static string? TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}

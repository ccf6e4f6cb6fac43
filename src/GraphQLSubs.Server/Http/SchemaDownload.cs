using System.Text;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Server.Http;

/// <summary>
/// <c>GET /graphql?sdl</c>: the schema as a file, for tools that write client code. Not served where introspection is not.
/// </summary>
internal sealed class SchemaDownload(IRequestExecutor executor, ServerOptions options)
{
    private readonly Lazy<byte[]?> _schema = new(() => executor.PrintSchema() is { } text ? Encoding.UTF8.GetBytes(text) : null);

    /// <summary>The answer, if it is the schema that is asked for.</summary>
    public HttpResponse? Find(HttpRequest request)
    {
        if (!options.EnableSchemaRequests || request.Method != "GET" || request.QueryString is not ("sdl" or "sdl=") || _schema.Value is not { } schema)
        {
            return null;
        }

        var headers = new Dictionary<string, string>
        {
            ["content-type"] = "application/graphql; charset=utf-8",
            ["content-disposition"] = "attachment; filename=\"schema.graphql\"",
        };
        return new HttpResponse(200, headers, schema);
    }
}

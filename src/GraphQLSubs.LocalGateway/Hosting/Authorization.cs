using GraphQLSubs.LocalGateway.Events;
using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>Asks the configured authorizer.</summary>
internal sealed class Authorization(GatewayAuthorizer? authorizer)
{
    /// <summary>Null: there is no authorizer, and the events carry no context.</summary>
    public async ValueTask<AuthorizerResult?> AuthorizeAsync(HttpContext http)
    {
        if (authorizer is null)
        {
            return null;
        }

        var headers = http.Request.Headers.ToDictionary(
            header => header.Key, header => string.Join(',', (IEnumerable<string?>)header.Value), StringComparer.OrdinalIgnoreCase);
        var query = QueryParameters.Read(http.Request.QueryString).ToDictionary(parameter => parameter.Key, parameter => parameter.Value[^1]);
        return await authorizer(new AuthorizerRequest(headers, query, ClientAddress.Of(http)), http.RequestAborted);
    }
}

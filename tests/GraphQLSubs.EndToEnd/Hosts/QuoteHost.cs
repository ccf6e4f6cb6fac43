using System.Security.Claims;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.EndToEnd.Quotes;
using GraphQLSubs.LocalGateway;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLSubs.EndToEnd.Hosts;

/// <summary>An application whose clients introduce themselves with a token; its records on DynamoDB Local.</summary>
public sealed class QuoteHost : DynamoDbHost
{
    private InProcessFunction? _function;

    protected override Task<IGatewayFunction> StartOnTableAsync(Uri connectionsEndpoint)
    {
        _function = new InProcessFunction(
            connectionsEndpoint,
            services =>
            {
                services.AddSingleton<ITokenReader, PlainTokens>();
                services.AddGraphQLServer()
                    .AddQuoteTypes()
                    .AddSocketSessionInterceptor<TokenInterceptor>()
                    .AddDynamoDbSubscriptions(new DynamoDbSubscriptionOptions { TableName = TableName, ServiceUrl = DynamoDbUrl });
            });
        return Task.FromResult<IGatewayFunction>(_function);
    }

    protected override async ValueTask StopFunctionAsync()
    {
        await _function!.DisposeAsync();
        await base.StopFunctionAsync();
    }

    /// <summary>Takes <c>name:currency</c> for the token of somebody.</summary>
    private sealed class PlainTokens : ITokenReader
    {
        public ClaimsPrincipal? Read(string? token) => token?.Split(':') is [var name, var currency]
            ? new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", name), new Claim("currency", currency)], "token"))
            : null;
    }
}

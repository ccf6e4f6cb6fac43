using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQLSubs.AspNetCore;
using GraphQLSubs.AspNetCore.Subscriptions;
using GraphQLSubs.AspNetCore.Subscriptions.Protocols;
using GraphQLSubs.Execution;

namespace GraphQLSubs.EndToEnd.Quotes;

public sealed class TokenInterceptor(ITokenReader tokens) : DefaultSocketSessionInterceptor
{
    public override ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        if (tokens.Read(connectionInitMessage.As(ConnectParamsJson.Default.ConnectParams)?.Token) is not { } user)
        {
            return new(ConnectionStatus.Reject("The token is missing or not valid."));
        }

        session.Connection.User = user;
        session.Connection.ContextData["currency"] = user.FindFirst("currency")?.Value;
        return new(ConnectionStatus.Accept());
    }

    public override ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken = default)
    {
        requestBuilder.SetGlobalState("currency", session.Connection.ContextData["currency"]);
        return default;
    }
}

public sealed record ConnectParams(string? Token);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ConnectParams))]
internal sealed partial class ConnectParamsJson : JsonSerializerContext;

/// <summary>Where an application verifies a token's signature and reads its claims.</summary>
public interface ITokenReader
{
    /// <summary>Whose token it is; null: nobody's.</summary>
    ClaimsPrincipal? Read(string? token);
}

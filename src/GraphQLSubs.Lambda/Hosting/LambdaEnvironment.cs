namespace GraphQLSubs.Lambda.Hosting;

/// <summary>
/// What the function reads from its environment, apart from what the AWS SDK reads itself (credentials,
/// <c>AWS_ENDPOINT_URL_DYNAMODB</c>).
/// </summary>
public sealed record LambdaEnvironment
{
    /// <summary>The name of the DynamoDB table.</summary>
    public const string TableVariable = "GRAPHQLSUBS_TABLE";

    /// <summary>The region of the table and the APIs; set by Lambda.</summary>
    public const string RegionVariable = "AWS_REGION";

    /// <summary>
    /// The address of the WebSocket API for sending, stage or mapping key included: needed behind a custom domain, and where a
    /// process that has not seen a WebSocket event yet publishes.
    /// </summary>
    public const string ConnectionsEndpointVariable = "GRAPHQLSUBS_CONNECTIONS_ENDPOINT";

    /// <summary>The SDKs' own variable for that address.</summary>
    public const string SdkConnectionsEndpointVariable = "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI";

    internal const string RuntimeApiVariable = "AWS_LAMBDA_RUNTIME_API";

    /// <summary><see cref="TableVariable"/>.</summary>
    public required string Table { get; init; }

    /// <summary><see cref="RegionVariable"/>.</summary>
    public required string Region { get; init; }

    /// <summary>
    /// <see cref="ConnectionsEndpointVariable"/>, else <see cref="SdkConnectionsEndpointVariable"/>; null: neither is set.
    /// </summary>
    public Uri? ConnectionsEndpoint { get; init; }

    /// <summary>Reads the variables; an empty one counts as not set.</summary>
    /// <param name="variable">The value of a variable; null: not set.</param>
    /// <exception cref="LambdaEnvironmentException">A variable is missing or has no sense.</exception>
    public static LambdaEnvironment Read(Func<string, string?> variable) => new()
    {
        Table = Require(variable, TableVariable),
        Region = Require(variable, RegionVariable),
        ConnectionsEndpoint = Address(variable, ConnectionsEndpointVariable) ?? Address(variable, SdkConnectionsEndpointVariable),
    };

    internal static string Require(Func<string, string?> variable, string name) =>
        variable(name) is { Length: > 0 } value
            ? value
            : throw new LambdaEnvironmentException($"The environment variable {name} is not set.");

    private static Uri? Address(Func<string, string?> variable, string name)
    {
        if (variable(name) is not { Length: > 0 } value)
        {
            return null;
        }

        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new LambdaEnvironmentException(
                $"The environment variable {name} is '{value}', but an http or https URL is needed.");
    }
}

using GraphQLSubs.Lambda.Hosting;
using GraphQLSubs.LocalGateway.Signatures;

namespace Chat.Local.Hosting;

/// <summary>
/// The variables that the function reads, for this process and for its children. Only <c>AWS_ENDPOINT_URL_DYNAMODB</c> and the table
/// follow the command line; region and credentials are made up where there are none, since DynamoDB Local wants some and checks none.
/// </summary>
internal static class LocalEnvironment
{
    private const string AccessKeyId = "AWS_ACCESS_KEY_ID";
    private const string SecretAccessKey = "AWS_SECRET_ACCESS_KEY";

    public static readonly GatewayCredentials MadeUp = new("local", "local");

    public static void Prepare(LocalSettings settings)
    {
        Set(LambdaEnvironment.TableVariable, settings.Table);
        Set(LambdaEnvironment.ConnectionsEndpointVariable, settings.ManagementUrl.ToString());

        if (settings.DynamoDb is not null)
        {
            Set("AWS_ENDPOINT_URL_DYNAMODB", settings.DynamoDb.ToString());
        }

        SetIfMissing(LambdaEnvironment.RegionVariable, "us-east-1");

        if (Get("AWS_PROFILE") is null && Get(AccessKeyId) is null)
        {
            Set(AccessKeyId, MadeUp.AccessKeyId);
            Set(SecretAccessKey, MadeUp.SecretAccessKey);
        }
    }

    public static string Region => Get(LambdaEnvironment.RegionVariable)!;

    /// <summary>The keys with which calls to the management API are signed; null: they are a profile's, which this program does not read.</summary>
    public static GatewayCredentials? Credentials => Get(AccessKeyId) is { } id && Get(SecretAccessKey) is { } secret
        ? new GatewayCredentials(id, secret, Get("AWS_SESSION_TOKEN"))
        : null;

    private static void SetIfMissing(string name, string value)
    {
        if (Get(name) is null)
        {
            Set(name, value);
        }
    }

    private static string? Get(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static void Set(string name, string value) => Environment.SetEnvironmentVariable(name, value);
}

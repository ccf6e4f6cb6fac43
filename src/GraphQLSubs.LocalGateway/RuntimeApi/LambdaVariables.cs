using System.Globalization;

namespace GraphQLSubs.LocalGateway.RuntimeApi;

/// <summary>
/// The environment that Lambda gives a custom runtime, as far as it means something here; all else is passed through from this process.
/// <see href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime"/>
/// </summary>
internal static class LambdaVariables
{
    private const string DefaultRegion = "us-east-1";

    public static Dictionary<string, string> Of(BootstrapOptions options, int runtimeApiPort)
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_LAMBDA_RUNTIME_API"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{runtimeApiPort}"),
            ["AWS_LAMBDA_FUNCTION_NAME"] = options.FunctionName,
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512",
            ["AWS_LAMBDA_LOG_GROUP_NAME"] = $"/aws/lambda/{options.FunctionName}",
            ["AWS_LAMBDA_LOG_STREAM_NAME"] = "local",
            ["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand",
            ["AWS_REGION"] = Region(options),
            ["LAMBDA_TASK_ROOT"] = Path.GetDirectoryName(options.Path) ?? "/",
            ["_HANDLER"] = "bootstrap",
            ["TZ"] = ":UTC",
        };

        foreach (var (name, value) in options.Environment)
        {
            variables[name] = value;
        }

        return variables;
    }

    public static string FunctionArn(BootstrapOptions options) => $"arn:aws:lambda:{Region(options)}:123456789012:function:{options.FunctionName}";

    private static string Region(BootstrapOptions options) =>
        options.Environment.GetValueOrDefault("AWS_REGION")
        ?? Environment.GetEnvironmentVariable("AWS_REGION")
        ?? DefaultRegion;
}

using GraphQLSubs.LocalGateway.Events;

namespace GraphQLSubs.LocalGateway.RuntimeApi;

/// <summary>The error objects that Lambda itself writes: <c>{"errorType":"Runtime.ExitError","errorMessage":"RequestId: … Error: …"}</c>.</summary>
internal static class LambdaError
{
    public static FunctionResult Exited(string requestId, int exitCode) =>
        Create("Runtime.ExitError", $"RequestId: {requestId} Error: {Describe(exitCode)}");

    public static FunctionResult TimedOut(string requestId, TimeSpan timeout) =>
        Create("Sandbox.Timedout", string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"RequestId: {requestId} Error: Task timed out after {timeout.TotalSeconds:0.00} seconds"));

    public static FunctionResult ResponseTooLarge(int maxBytes) =>
        Create("Function.ResponseSizeTooLarge", $"Response payload size exceeded maximum allowed payload size ({maxBytes} bytes).");

    public static ReadOnlyMemory<byte> Json(string type, string message) => EventJson.Write((type, message), static (json, error) =>
    {
        json.WriteString("errorMessage", error.message);
        json.WriteString("errorType", error.type);
    });

    private static FunctionResult Create(string type, string message) => new(Json(type, message), IsError: true);

    // A shell reports a death by signal as 128 and the signal's number; 9 is SIGKILL.
    private static string Describe(int exitCode) => exitCode switch
    {
        0 => "Runtime exited without providing a reason",
        128 + 9 => "Runtime exited with error: signal: killed",
        _ => $"Runtime exited with error: exit status {exitCode}",
    };
}

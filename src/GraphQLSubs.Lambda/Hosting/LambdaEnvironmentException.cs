namespace GraphQLSubs.Lambda.Hosting;

/// <summary>The function's environment is incomplete; the message names the variable.</summary>
public sealed class LambdaEnvironmentException : Exception
{
    internal LambdaEnvironmentException(string message)
        : base(message)
    {
    }
}

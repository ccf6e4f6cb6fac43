namespace GraphQLSubs.LocalGateway.Tls;

/// <summary>The file of a <see cref="LocalCertificate"/> cannot be used; the message is one sentence that says why.</summary>
public sealed class LocalCertificateException : Exception
{
    internal LocalCertificateException(string path, string message, Exception? cause)
        : base(message, cause) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}

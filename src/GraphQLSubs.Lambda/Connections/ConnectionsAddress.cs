namespace GraphQLSubs.Lambda.Connections;

/// <summary>The address of a management API, split once into what each call to it needs.</summary>
internal sealed class ConnectionsAddress
{
    // The bytes that are signed must be the bytes that are sent.
    private static readonly UriCreationOptions _verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _prefix;
    private readonly string _canonicalPrefix;

    public ConnectionsAddress(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');

        Host = address.Authority;
        _prefix = $"{address.Scheme}://{Host}{path}/@connections/";
        _canonicalPrefix = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + "/%40connections/";
    }

    /// <summary>The value of the header <c>Host</c>: a port only where it is not the scheme's own.</summary>
    public string Host { get; }

    /// <summary>Where to send to a connection. Connection ids end in <c>=</c>, which has to be escaped.</summary>
    public Uri UrlOf(string connectionId) => new(_prefix + Uri.EscapeDataString(connectionId), _verbatim);

    /// <summary>
    /// The path as it is signed: escaped once more than it is sent, as Signature Version 4 does for every service but S3.
    /// See <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html"/>.
    /// </summary>
    public string CanonicalPathOf(string connectionId) =>
        _canonicalPrefix + Uri.EscapeDataString(Uri.EscapeDataString(connectionId));

    /// <inheritdoc />
    public override string ToString() => _prefix;
}

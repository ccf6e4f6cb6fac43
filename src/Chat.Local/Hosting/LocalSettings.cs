namespace Chat.Local.Hosting;

/// <summary>What the command line says.</summary>
internal sealed record LocalSettings
{
    public const int DefaultTlsPort = 4443;

    public required int Port { get; init; }

    /// <summary>The second port, which speaks TLS; null: there is none.</summary>
    public required int? TlsPort { get; init; }

    /// <summary>The PEM file that keeps the certificate; null: it is made anew.</summary>
    public required string? TlsCertificate { get; init; }

    /// <summary>Whether the management API takes signed calls only.</summary>
    public required bool VerifySigV4 { get; init; }

    /// <summary>A DynamoDB endpoint; null: everything is kept in memory.</summary>
    public required Uri? DynamoDb { get; init; }

    public required string Table { get; init; }

    /// <summary>A <c>bootstrap</c> executable; null: the function runs in this process.</summary>
    public required string? Function { get; init; }

    public required int Concurrency { get; init; }

    /// <summary>The endpoint for sending to connections.</summary>
    public Uri ManagementUrl => new($"http://localhost:{Port}/graphql");
}

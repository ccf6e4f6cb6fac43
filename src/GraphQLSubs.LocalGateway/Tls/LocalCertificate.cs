using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GraphQLSubs.LocalGateway.Tls;

/// <summary>A certificate that this machine makes for itself: for <c>localhost</c>, <c>127.0.0.1</c> and <c>::1</c>.</summary>
public static class LocalCertificate
{
    /// <summary>Safari and Chrome refuse certificates that last longer than 398 days.</summary>
    private const int ValidDays = 397;

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>A new certificate, held in memory only: nobody can trust it beforehand.</summary>
    public static X509Certificate2 Create(TimeProvider timeProvider)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = SelfSigned(key, timeProvider);
        return Portable(certificate);
    }

    /// <summary>
    /// The certificate and private key of a PEM file; a new one is written there where there is no such file. The file can be given to
    /// clients as a certificate to trust: they pass over the key. Other users of the machine cannot read it.
    /// </summary>
    /// <exception cref="LocalCertificateException">The file cannot be read or written, holds no usable pair, or its certificate has expired.</exception>
    public static X509Certificate2 LoadOrCreate(string path, TimeProvider timeProvider)
    {
        try
        {
            return File.Exists(path) ? Load(path, timeProvider) : CreateAt(path, timeProvider);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalCertificateException(path, $"The certificate {path} cannot be kept: {exception.Message}", exception);
        }
        catch (CryptographicException exception)
        {
            throw new LocalCertificateException(path, $"{path} does not hold a certificate and its private key in PEM: {exception.Message}", exception);
        }
    }

    private static X509Certificate2 Load(string path, TimeProvider timeProvider)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(path);

        return certificate.NotAfter.ToUniversalTime() > timeProvider.GetUtcNow()
            ? Portable(certificate)
            : throw new LocalCertificateException(
                path, $"The certificate {path} expired on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}; delete it, and a new one is made.", null);
    }

    private static X509Certificate2 CreateAt(string path, TimeProvider timeProvider)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = SelfSigned(key, timeProvider);

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using (var file = new StreamWriter(path, OwnerOnly()))
        {
            file.WriteLine(certificate.ExportCertificatePem());
            file.WriteLine(key.ExportPkcs8PrivateKeyPem());
        }

        return Portable(certificate);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static X509Certificate2 SelfSigned(ECDsa key, TimeProvider timeProvider)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);

        var request = new CertificateRequest("CN=localhost, O=GraphQLSubs local gateway", key, HashAlgorithmName.SHA256);
        // No authority: Firefox refuses one as a server's own certificate, and a stolen key must not vouch for other sites.
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(names.Build());

        // From yesterday on, for a client whose clock is behind, such as a container's.
        var now = timeProvider.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(ValidDays - 1));
    }

    // Windows cannot serve TLS with a key that was only ever in memory; a round trip through PKCS #12 suits every system.
    private static X509Certificate2 Portable(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
}

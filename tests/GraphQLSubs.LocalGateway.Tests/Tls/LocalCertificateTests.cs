using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using GraphQLSubs.LocalGateway.Tls;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Tls;

public sealed class LocalCertificateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphqlsubs-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.Zero));

    private string File => Path.Combine(_folder.FullName, "deep", "localhost.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_is_for_this_machine_only_and_no_authority()
    {
        using var certificate = LocalCertificate.Create(_time);

        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        names.EnumerateDnsNames().ShouldBe(["localhost"]);
        names.EnumerateIPAddresses().Select(address => address.ToString()).ShouldBe(["127.0.0.1", "::1"]);
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority.ShouldBeFalse();
        (certificate.NotAfter - certificate.NotBefore).TotalDays.ShouldBe(397);
    }

    [Fact]
    public void A_file_is_made_once_and_kept()
    {
        using var first = LocalCertificate.LoadOrCreate(File, _time);
        using var second = LocalCertificate.LoadOrCreate(File, _time);

        second.Thumbprint.ShouldBe(first.Thumbprint);
        second.HasPrivateKey.ShouldBeTrue();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_else_reads_the_file()
    {
        using var certificate = LocalCertificate.LoadOrCreate(File, _time);

        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void An_expired_file_says_so()
    {
        LocalCertificate.LoadOrCreate(File, _time).Dispose();
        _time.Advance(TimeSpan.FromDays(397));

        var exception = Should.Throw<LocalCertificateException>(() => LocalCertificate.LoadOrCreate(File, _time));

        exception.Message.ShouldBe($"The certificate {File} expired on 2027-12-23; delete it, and a new one is made.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void A_file_without_certificate_and_key_says_so(string content)
    {
        var file = Path.Combine(_folder.FullName, "localhost.pem");
        System.IO.File.WriteAllText(file, content);

        var exception = Should.Throw<LocalCertificateException>(() => LocalCertificate.LoadOrCreate(file, _time));

        exception.Message.ShouldStartWith($"{file} does not hold a certificate and its private key in PEM: ");
    }

    [Fact]
    public void A_place_that_cannot_be_written_says_so()
    {
        var exception = Should.Throw<LocalCertificateException>(() => LocalCertificate.LoadOrCreate("/dev/null/localhost.pem", _time));

        exception.Message.ShouldStartWith("The certificate /dev/null/localhost.pem cannot be kept: ");
    }
}

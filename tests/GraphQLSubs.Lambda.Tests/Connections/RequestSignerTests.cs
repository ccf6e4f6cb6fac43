using System.Globalization;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using GraphQLSubs.Lambda.Connections;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Connections;

/// <summary>The same calls as another SDK signs them; sigv4-vectors.py wrote them down.</summary>
public sealed class RequestSignerTests
{
    private static readonly JsonElement _file = JsonDocument.Parse(
        typeof(RequestSignerTests).Assembly.GetManifestResourceStream("GraphQLSubs.Lambda.Tests.Connections.sigv4-vectors.json")!).RootElement;

    public static IEnumerable<TheoryDataRow<string>> Vectors =>
        _file.GetProperty("vectors").EnumerateArray().Select(vector => new TheoryDataRow<string>(vector.GetRawText()));

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task A_call_is_signed_as_botocore_signs_it(string vectorJson)
    {
        using var vector = JsonDocument.Parse(vectorJson);
        string? Text(string name) => vector.RootElement.GetProperty(name).GetString();
        var address = new ConnectionsAddress(new Uri(Text("endpoint")!));
        var id = Text("connectionId")!;
        using var request = new HttpRequestMessage(new HttpMethod(Text("method")!), address.UrlOf(id));
        var signedAt = DateTimeOffset.ParseExact(Text("date")!, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var signer = new RequestSigner(new Lazy<AWSCredentials>(Credentials(Text("sessionToken"))), "eu-west-1", new FakeTimeProvider(signedAt));

        await signer.SignAsync(
            request, address.Host, address.CanonicalPathOf(id), Encoding.UTF8.GetBytes(Text("body")!), TestContext.Current.CancellationToken);

        request.RequestUri!.OriginalString.ShouldBe(Text("url")!.Replace(":80/", "/"));
        request.Headers.GetValues("Authorization").ShouldBe([Text("authorization")!]);
        request.Headers.GetValues("X-Amz-Date").ShouldBe([Text("date")!]);
        request.Headers.Contains("X-Amz-Security-Token").ShouldBe(Text("sessionToken") is not null);
    }

    private static AWSCredentials Credentials(string? token)
    {
        var accessKey = _file.GetProperty("accessKey").GetString();
        var secretKey = _file.GetProperty("secretKey").GetString();
        return token is null ? new BasicAWSCredentials(accessKey, secretKey) : new SessionAWSCredentials(accessKey, secretKey, token);
    }
}

using System.Text;
using GraphQLSubs.LocalGateway.Management;
using GraphQLSubs.LocalGateway.Signatures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Signatures;

public sealed class SignatureVerifierTests
{
    // Keys, time and service of AWS's published Signature Version 4 test suite.
    private const string Scope = "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request";
    private const string SignedAt = "20150830T123600Z";
    private const string VanillaSignature = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
    private const string Unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly GatewayCredentials Keys = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));

    /// <summary>The vectors by their names in the suite; where it has none for a rule, there is none here.</summary>
    public static TheoryData<string, string, string, string, string, string> Vectors => new()
    {
        { "get-vanilla", "GET", "/", "", "", VanillaSignature },
        { "post-vanilla", "POST", "/", "", "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b" },
        { "get-vanilla-query-order-key-case", "GET", "/?Param2=value2&Param1=value1", "", "", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500" },
        { "get-vanilla-query-order-value", "GET", "/?Param1=value2&Param1=Value1", "", "", "eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1" },
        { "get-vanilla-query-unreserved", "GET", $"/?{Unreserved}={Unreserved}", "", "", "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197" },
        { "get-unreserved", "GET", $"/{Unreserved}", "", "", "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f" },
        { "get-header-value-trim", "GET", "/", "My-Header1: value1\nMy-Header2: \"a   b   c\"", "", "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736" },
        { "get-header-key-duplicate", "GET", "/", "My-Header1:value2\nMy-Header1:value2\nMy-Header1:value1", "", "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea" },
        { "post-header-value-case", "POST", "/", "My-Header1:VALUE1", "", "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d" },
        { "post-x-www-form-urlencoded", "POST", "/", "Content-Type:application/x-www-form-urlencoded", "Param1=value1", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_signatures_that_AWS_published_are_right(string name, string method, string target, string headers, string body, string signature)
    {
        var request = Request(method, target, headers, body);
        request.Headers.Authorization = Authorization(SignedHeaders(request), signature);

        Verify(request).ShouldBeNull(name);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_signature_with_one_other_digit_is_wrong(string name, string method, string target, string headers, string body, string signature)
    {
        var request = Request(method, target, headers, body);
        request.Headers.Authorization = Authorization(SignedHeaders(request), (signature[0] == '0' ? '1' : '0') + signature[1..]);

        Verify(request)!.ErrorType.ShouldBe("InvalidSignatureException", name);
    }

    [Theory]
    [InlineData("POST", "/", "", "")]
    [InlineData("GET", "/other", "", "")]
    [InlineData("GET", "/?a=b", "", "")]
    [InlineData("GET", "/", "", "a body")]
    [InlineData("GET", "/", "Host:evil.example", "")]
    public void What_was_signed_for_another_request_is_wrong(string method, string target, string headers, string body)
    {
        var request = Request(method, target, "", body);
        request.Headers.Authorization = Authorization("host;x-amz-date", VanillaSignature);

        if (headers.Length > 0)
        {
            request.Headers.Host = headers.Split(':')[1];
        }

        Verify(request)!.ErrorType.ShouldBe("InvalidSignatureException");
    }

    [Fact]
    public void A_wrong_signature_is_answered_with_what_should_have_been_signed()
    {
        var request = Request("GET", "/graphql/@connections/TXzPWdnOjoECGjA%3D");
        request.Headers.Authorization = Authorization("host;x-amz-date", new string('0', 64));

        Verify(request).ShouldBe(new ManagementError(403, "InvalidSignatureException",
            """
            The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.

            The Canonical String for this request should have been
            'GET
            /graphql/%40connections/TXzPWdnOjoECGjA%253D

            host:example.amazonaws.com
            x-amz-date:20150830T123600Z

            host;x-amz-date
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

            The String-to-Sign should have been
            'AWS4-HMAC-SHA256
            20150830T123600Z
            20150830/us-east-1/service/aws4_request
            e8e3de974a1f42033b10f8f83ad99a46f898c7bdcb35f51f219bbd373fe79f10'

            """));
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void A_clock_may_be_five_minutes_off(int seconds, bool isRight)
    {
        var request = Vanilla();
        var time = new FakeTimeProvider(_time.GetUtcNow().AddSeconds(seconds));

        (Verify(request, Keys, time) is null).ShouldBe(isRight);
    }

    [Fact]
    public void An_expired_signature_says_so()
    {
        _time.Advance(TimeSpan.FromMinutes(11));

        Verify(Vanilla())!.Message.ShouldBe("Signature expired: 20150830T123600Z is now earlier than 20150830T124200Z (20150830T124700Z - 5 min.)");
    }

    [Theory]
    [InlineData("AKIDOTHER", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null, "UnrecognizedClientException")]
    [InlineData("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "token", "UnrecognizedClientException")]
    [InlineData("AKIDEXAMPLE", "another secret", null, "InvalidSignatureException")]
    public void Other_credentials_are_refused(string id, string secret, string? token, string errorType)
    {
        Verify(Vanilla(), new GatewayCredentials(id, secret, token), _time)!.ErrorType.ShouldBe(errorType);
    }

    [Fact]
    public void A_session_token_must_be_the_one_of_the_keys()
    {
        var request = Vanilla();
        request.Headers["X-Amz-Security-Token"] = "token";

        Verify(request)!.ErrorType.ShouldBe("UnrecognizedClientException");
        Verify(request, Keys with { SessionToken = "token" }, _time).ShouldBeNull();
        Verify(request, Keys with { SessionToken = "other" }, _time)!.ErrorType.ShouldBe("UnrecognizedClientException");
    }

    [Theory]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", true)]
    [InlineData("UNSIGNED-PAYLOAD", false)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", false)]
    public void A_named_hash_must_be_the_bodys(string hash, bool isRight)
    {
        var request = Vanilla();
        request.Headers["X-Amz-Content-Sha256"] = hash;

        (Verify(request) is null).ShouldBe(isRight);
    }

    [Theory]
    [InlineData("20150830/us-east-1/s3/aws4_request", "Credential should be scoped to correct service: 'service'.")]
    [InlineData("20150830//service/aws4_request", "Credential should be scoped to a valid region.")]
    [InlineData("20150830/us-east-1/service/aws5_request", "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'.")]
    [InlineData("20150831/us-east-1/service/aws4_request", "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150831' != '20150830', from '20150830T123600Z'.")]
    public void The_scope_must_fit(string scope, string message)
    {
        var request = Request("GET", "/");
        request.Headers.Authorization = $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/{scope}, SignedHeaders=host;x-amz-date, Signature={VanillaSignature}";

        Verify(request).ShouldBe(new ManagementError(403, "InvalidSignatureException", message));
    }

    [Fact]
    public void The_host_must_be_signed()
    {
        var request = Request("GET", "/");
        request.Headers.Authorization = Authorization("x-amz-date", VanillaSignature);

        Verify(request)!.Message.ShouldBe("'Host' must be a 'SignedHeader' in the AWS Authorization.");
    }

    [Fact]
    public void An_unsigned_request_lacks_its_token()
    {
        Verify(Request("GET", "/")).ShouldBe(new ManagementError(403, "MissingAuthenticationTokenException", "Missing Authentication Token"));
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256")]
    [InlineData("AWS4-HMAC-SHA256 ")]
    [InlineData("AWS4-HMAC-SHA256 ,,,")]
    [InlineData("AWS4-HMAC-SHA256 Credential")]
    [InlineData("AWS4-HMAC-SHA256 =, =")]
    [InlineData("AWS4-HMAC-SHA256 Credential=" + Scope)]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c/d, SignedHeaders=host, Signature=0")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c/d/e/f, SignedHeaders=host, Signature=0")]
    [InlineData("AWS4-HMAC-SHA256 Credential=" + Scope + ", SignedHeaders=, Signature=0")]
    [InlineData("AWS4-HMAC-SHA256 Credential=" + Scope + ", Credential=" + Scope + ", SignedHeaders=host, Signature=0")]
    [InlineData("AWS4-HMAC-SHA512 Credential=" + Scope + ", SignedHeaders=host, Signature=0")]
    [InlineData("AWS4-ECDSA-P256-SHA256 Credential=" + Scope + ", SignedHeaders=host, Signature=0")]
    public void A_header_of_another_form_is_incomplete(string header)
    {
        var request = Request("GET", "/");
        request.Headers.Authorization = header;

        Verify(request)!.ErrorType.ShouldBe("IncompleteSignatureException");
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("20150830T123600")]
    [InlineData("20159930T123600Z")]
    [InlineData("2015-08-30T12:36:00Z")]
    public void A_date_of_another_form_is_incomplete(string date)
    {
        var request = Vanilla();
        request.Headers["X-Amz-Date"] = date;

        Verify(request)!.ErrorType.ShouldBe("IncompleteSignatureException");
    }

    [Theory]
    [InlineData("host;host")]
    [InlineData("host;;;")]
    [InlineData("x-amz-date;host")]
    [InlineData("host;\u00e4")]
    [InlineData("host;no-such-header")]
    public void Hostile_lists_of_signed_headers_are_wrong_at_most(string signedHeaders)
    {
        var request = Request("GET", "/%zz/%/?%&=&&%zz==");
        request.Headers.Authorization = Authorization(signedHeaders, "\u00e4");

        Verify(request)!.ErrorType.ShouldBe("InvalidSignatureException");
    }

    [Fact]
    public void Noise_is_refused_and_never_thrown_at()
    {
        const int Seed = 20150830;
        var random = new Random(Seed);
        const string Alphabet = "AWS4-HMAC-SHA256 Credential=/,; SignedHeaders=host;x-amz-date,Signature=0a\u00e4\ud800%";

        for (var i = 0; i < 5_000; i++)
        {
            var noise = new string(random.GetItems<char>(Alphabet, random.Next(120)));
            var request = Request("GET", "/" + noise);
            request.Headers.Authorization = random.Next(2) == 0 ? noise : Authorization(noise, noise);

            Verify(request).ShouldNotBeNull($"seed {Seed}, round {i}");
        }
    }

    private static SignedRequest Request(string method, string target, string headers = "", string body = "")
    {
        var collection = new HeaderDictionary { ["Host"] = "example.amazonaws.com", ["X-Amz-Date"] = SignedAt };

        foreach (var line in headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            collection.Append(line.Split(':')[0], line.Split(':')[1]);
        }

        return new SignedRequest(method, target, collection, Encoding.UTF8.GetBytes(body));
    }

    private static SignedRequest Vanilla()
    {
        var request = Request("GET", "/");
        request.Headers.Authorization = Authorization("host;x-amz-date", VanillaSignature);
        return request;
    }

    private static string SignedHeaders(SignedRequest request) =>
        string.Join(';', request.Headers.Keys.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal));

    private static string Authorization(string signedHeaders, string signature) =>
        $"AWS4-HMAC-SHA256 Credential={Scope}, SignedHeaders={signedHeaders}, Signature={signature}";

    private ManagementError? Verify(SignedRequest request) => Verify(request, Keys, _time);

    private static ManagementError? Verify(SignedRequest request, GatewayCredentials keys, FakeTimeProvider time) =>
        new SignatureVerifier(keys, "service", time).Verify(request);
}

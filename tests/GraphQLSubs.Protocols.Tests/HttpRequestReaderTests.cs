using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

public sealed class HttpRequestReaderTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=UTF-8")]
    [InlineData("application/json;charset=\"utf-8\"; x=y")]
    public void A_POST_of_JSON_is_read(string contentType)
    {
        var parameters = Read("POST", contentType: contentType, body: """
            {"query":"{ a }","operationName":"A","variables":{"x":1},"extensions":{"y":2},"unknown":[]}
            """);

        parameters.Query.ShouldBe("{ a }");
        parameters.OperationName.ShouldBe("A");
        Text(parameters.Variables).ShouldBe("""{"x":1}""");
        Text(parameters.Extensions).ShouldBe("""{"y":2}""");
    }

    [Fact]
    public void A_GET_is_read_from_its_query_string()
    {
        var parameters = Read("GET", "query=%7B+a%28b%3A%22%C3%A9%2B%22%29+%7D&operationName=A&variables=%7B%22x%22%3A1%7D&extensions=%7B%7D&z");

        parameters.Query.ShouldBe("{ a(b:\"é+\") }");
        parameters.OperationName.ShouldBe("A");
        Text(parameters.Variables).ShouldBe("""{"x":1}""");
        Text(parameters.Extensions).ShouldBe("{}");
    }

    [Fact]
    public void An_empty_or_null_query_parameter_is_absent()
    {
        var parameters = Read("GET", "query={a}&operationName=&variables=&extensions=null");

        parameters.OperationName.ShouldBeNull();
        parameters.Variables.IsEmpty.ShouldBeTrue();
        parameters.Extensions.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"operationName":"A"}""", "HC0013", "The body.query is missing.")]
    [InlineData("""{"query":null}""", "HC0013", "The body.query is missing.")]
    [InlineData("""{"query":["a"]}""", "HC0009", "The body.query must be a string.")]
    [InlineData("""{"query":"{a}","operationName":0}""", "HC0009", "The body.operationName must be a string.")]
    [InlineData("""{"query":"{a}","variables":"{}"}""", "HC0009", "The body.variables must be an object.")]
    [InlineData("""{"query":"{a}","extensions":false}""", "HC0009", "The body.extensions must be an object.")]
    [InlineData("\"{a}\"", "HC0009", "The body must be an object.")]
    [InlineData("""[{"query":"{a}"}]""", "BATCHING_NOT_SUPPORTED", "The body must be one request: lists of requests are not served.")]
    [InlineData("""{"query":"\ud800"}""", "HC0009", "The body has a text with an unpaired surrogate, which is not valid Unicode.")]
    public void A_body_that_is_no_request_gets_400_and_says_why(string body, string code, string message)
    {
        var problem = Refuse("POST", contentType: "application/json", body: body);

        (problem.Code, problem.Message).ShouldBe((code, message));
        problem.StatusIn(HttpStatusCodes.Draft2025).ShouldBe(400);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("""{"query":"\ud800"}""", 400)]
    [InlineData("{}", 422)]
    [InlineData("""{"query":1}""", 422)]
    [InlineData("[]", 422)]
    public void The_2026_edition_tells_what_cannot_be_read_from_what_is_no_request(string body, int status) =>
        Refuse("POST", contentType: "application/json", body: body).StatusIn(HttpStatusCodes.Draft2026).ShouldBe(status);

    [Theory]
    [InlineData("POST", "")]
    [InlineData("GET", "extensions={\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38\"}}")]
    public void A_document_may_be_named_by_its_hash_alone(string method, string queryString)
    {
        const string Body = """
            {"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}
            """;

        var parameters = Read(method, queryString, "application/json", Body);

        parameters.Query.ShouldBeNull();
        parameters.PersistedQuery.ShouldBe(new PersistedQuery("ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("query={a}")]
    [InlineData("""{"query":"{a}"} 1""")]
    public void A_body_that_is_no_JSON_gets_400(string body)
    {
        var problem = Refuse("POST", contentType: "application/json", body: body);

        problem.Status.ShouldBe(400);
        problem.Code.ShouldBe("HC0011");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    public void A_POST_of_another_content_type_gets_415(string? contentType) =>
        Refuse("POST", contentType: contentType, body: """{"query":"{a}"}""").Status.ShouldBe(415);

    [Theory]
    [InlineData("")]
    [InlineData("query=")]
    [InlineData("query=%")]
    [InlineData("query=%zz")]
    [InlineData("query=%ff")]
    [InlineData("query={a}&variables=[]")]
    [InlineData("query={a}&variables={")]
    [InlineData("query={a}&variables=1")]
    [InlineData("query={a}&variables={},\"query\":\"{b}\"")]
    [InlineData("query={a}&variables={\"x\":\"\\ud800\"}")]
    [InlineData("query={a}&extensions=\"\"")]
    public void A_query_string_that_is_no_request_gets_400(string queryString) => Refuse("GET", queryString).Status.ShouldBe(400);

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public void Another_method_gets_405_and_is_told_which_are_allowed(string method)
    {
        var problem = Refuse(method);

        problem.Status.ShouldBe(405);
        problem.Allow.ShouldBe("GET, POST");
    }

    [Fact]
    public void A_body_may_have_1_MiB_and_no_more()
    {
        var body = """{"query":"{a}"}""".PadRight(ProtocolLimits.HttpBodyBytes);

        Read("POST", contentType: "application/json", body: body).Query.ShouldBe("{a}");
        Refuse("POST", contentType: "application/json", body: body + " ").Status.ShouldBe(413);
    }

    [Fact]
    public void A_query_string_may_have_8192_bytes_and_no_more()
    {
        var queryString = "query={a}".PadRight(ProtocolLimits.HttpQueryStringBytes, '+');

        Read("GET", queryString).Query!.ShouldStartWith("{a}");
        Refuse("GET", queryString + "+").Status.ShouldBe(414);
    }

    private static OperationParameters Read(string method, string queryString = "", string? contentType = null, string body = "")
    {
        var isRead = HttpRequestReader.TryRead(
            method, queryString, contentType, Encoding.UTF8.GetBytes(body), out var parameters, out var problem);

        isRead.ShouldBeTrue(problem?.Message);
        return parameters!;
    }

    private static HttpProblem Refuse(string method, string queryString = "", string? contentType = null, string body = "")
    {
        HttpRequestReader.TryRead(method, queryString, contentType, Encoding.UTF8.GetBytes(body), out _, out var problem).ShouldBeFalse();
        return problem!;
    }

    private static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}

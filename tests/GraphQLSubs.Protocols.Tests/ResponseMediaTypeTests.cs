using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

public sealed class ResponseMediaTypeTests
{
    private const string Json = "application/json";
    private const string GraphQL = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/json, */*", Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("Application/GraphQL-Response+JSON; charset=UTF-8", GraphQL)]
    [InlineData("application/graphql-response+json, application/json", GraphQL)]
    [InlineData("application/graphql-response+json,application/json;q=0.9", GraphQL)]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", GraphQL)]
    [InlineData("application/json;q=0.9, application/graphql-response+json;q=0.5", Json)]
    [InlineData("*/*;q=0.1, application/graphql-response+json", GraphQL)]
    [InlineData("application/json;q=0, */*", GraphQL)]
    [InlineData("application/json;q=0", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("text/html", null)]
    [InlineData("text/event-stream", null)]
    public void The_client_decides_and_without_a_wish_gets_the_older_one(string? accept, string? expected) =>
        ResponseMediaType.Negotiate(accept).ShouldBe(expected);
}

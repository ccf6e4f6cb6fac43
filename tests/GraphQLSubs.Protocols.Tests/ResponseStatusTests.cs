using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

public sealed class ResponseStatusTests
{
    [Theory]
    [InlineData(ResponseOutcome.Data, 200, 200)]
    [InlineData(ResponseOutcome.DataAndErrors, 200, 294)]
    [InlineData(ResponseOutcome.SyntaxError, 400, 400)]
    [InlineData(ResponseOutcome.RequestError, 400, 422)]
    public void The_newer_media_type_has_the_statuses_of_the_edition(ResponseOutcome outcome, int in2025, int in2026)
    {
        ResponseStatus.Of(outcome, ResponseMediaType.GraphQLResponse, HttpStatusCodes.Draft2025).ShouldBe(in2025);
        ResponseStatus.Of(outcome, ResponseMediaType.GraphQLResponse, HttpStatusCodes.Draft2026).ShouldBe(in2026);
    }

    [Theory]
    [InlineData(ResponseOutcome.Data)]
    [InlineData(ResponseOutcome.DataAndErrors)]
    [InlineData(ResponseOutcome.SyntaxError)]
    [InlineData(ResponseOutcome.RequestError)]
    public void The_older_media_type_always_has_200(ResponseOutcome outcome)
    {
        ResponseStatus.Of(outcome, ResponseMediaType.Json, HttpStatusCodes.Draft2025).ShouldBe(200);
        ResponseStatus.Of(outcome, ResponseMediaType.Json, HttpStatusCodes.Draft2026).ShouldBe(200);
    }
}

using System.Security.Claims;
using GraphQLSubs.Execution;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests.Running;

public sealed class AuthorizationTests
{
    [Theory]
    [InlineData("open", "keeper", null)]
    [InlineData("open", null, null)]
    [InlineData("signed", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("signed", "", null)]
    [InlineData("keys", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("keys", "", "AUTH_NOT_AUTHORIZED")]
    [InlineData("keys", "keeper", null)]
    [InlineData("keys", "owner", null)]
    [InlineData("vault { content }", "keeper", "AUTH_NOT_AUTHORIZED")]
    [InlineData("vault { content }", "owner", null)]
    public async Task A_field_is_given_only_to_whom_it_is_meant_for(string selection, string? role, string? code)
    {
        await using var result = await ZooFixture.Executor.ExecuteAsync(
            $"{{ {selection} }}", user: User(role), cancellationToken: TestContext.Current.CancellationToken);
        var response = result.ToJson(withIndentations: false);

        response.Contains("\"errors\"", StringComparison.Ordinal).ShouldBe(code is not null, response);
        response.ShouldContain(code ?? "\"data\"");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", true)]
    public async Task A_subscription_is_refused_when_it_is_opened(string? role, bool isOpen)
    {
        ZooFixture.Executor.TryPrepare("subscription { onGuarded }", null, out var operation, out _).ShouldBeTrue();
        var request = new OperationRequest { Services = new ServiceCollection().BuildServiceProvider(), User = User(role) };

        var opened = await ZooFixture.Executor.SubscribeAsync(operation!, request, TestContext.Current.CancellationToken);

        opened.IsOpen.ShouldBe(isOpen);
        operation!.DependsOnUser.ShouldBeTrue();
    }

    /// <summary>Null: nobody; else somebody with that role, or none.</summary>
    private static ClaimsPrincipal? User(string? role) => role switch
    {
        null => null,
        "" => new ClaimsPrincipal(new ClaimsIdentity("test")),
        _ => new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test")),
    };
}

using GraphQLSubs.Authorization;
using GraphQLSubs.Types;

namespace GraphQLSubs.Generators.Tests.Running;

[QueryType]
[Authorize]
public static class GuardedQueries
{
    public static string Signed => "in";

    [AllowAnonymous]
    public static string Open() => "to all";

    [Authorize(Roles = ["keeper", "owner"])]
    public static Task<string> KeysAsync() => Task.FromResult("keys");

    [AllowAnonymous]
    public static Vault Vault => new("gold");
}

public sealed record Vault([property: Authorize(Roles = ["owner"])] string Content);

[SubscriptionType]
public static class GuardedSubscriptions
{
    [Subscribe, Authorize]
    public static int OnGuarded([EventMessage] int count) => count;
}

using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;

namespace GraphQLSubs.Generators.Tests.Running;

/// <summary>An entry with a name of its own.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TenantAttribute() : GlobalStateAttribute("tenant");

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NamedScopeAttribute : ScopedStateAttribute
{
    public NamedScopeAttribute(string name)
        : base(name)
    {
    }
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PlainAttribute : GlobalStateAttribute;

[QueryType]
public static class StateQueries
{
    public static string Tenant([Tenant] string anything) => anything;

    public static string Plain([Plain] string tenant) => tenant;

    public static string? MaybeTenant([GlobalState("missing")] string? tenant) => tenant;

    public static int Retries([GlobalState] int retries = 3) => retries;

    public static long Count([GlobalState("count")] long count) => count;

    public static string Roles([GlobalState] IReadOnlyList<string> roles) => string.Join(' ', roles);

    public static string FromContext(IResolverContext context) => context.GetGlobalState<string>("tenant");

    public static Level Level(int number, [ScopedState("level")] SetState<int> setLevel)
    {
        setLevel(number);
        return new Level();
    }

    public static async Task<Level> LevelLater(int number, [NamedScope("level")] SetState<int> setLevel)
    {
        await Task.Yield();
        setLevel(number);
        return new Level();
    }

    public static string Local([LocalState("draft")] SetState<string> setDraft, IResolverContext context)
    {
        setDraft("written");
        return context.GetLocalState<string>("draft") + context.GetLocalStateOrDefault("other", " nothing else");
    }

    public static bool SeesLocal(IResolverContext context) => context.LocalContextData.Count > 0;
}

[MutationType]
public static class StateMutations
{
    public static string SetTenant(string name, [Tenant] SetState<string> setTenant)
    {
        setTenant(name);
        return name;
    }

    public static string ReadTenant([Tenant] string tenant) => tenant;
}

[SubscriptionType]
public static class StateSubscriptions
{
    [Subscribe]
    public static string OnTenant([EventMessage] int number, [Tenant] string? tenant) => $"{number} for {tenant ?? "nobody"}";
}

/// <summary>Sees the level that was set above it.</summary>
public sealed class Level
{
    public int Number([ScopedState] int level) => level;

    public int? MaybeNumber([ScopedState("level")] int? number) => number;

    public Level Below([ScopedState("level")] int above, [ScopedState("level")] SetState<int> setLevel)
    {
        setLevel(above + 1);
        return this;
    }

    public IReadOnlyList<Level> Two() => [this, this];
}

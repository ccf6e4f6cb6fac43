namespace GraphQLSubs;

/// <summary>The static method or property of any class is a field of <c>Query</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class QueryAttribute : Attribute;

/// <summary>The static method or property of any class is a field of <c>Mutation</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class MutationAttribute : Attribute;

/// <summary>The static method of any class, with <see cref="Types.SubscribeAttribute"/>, is a field of <c>Subscription</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscriptionAttribute : Attribute;

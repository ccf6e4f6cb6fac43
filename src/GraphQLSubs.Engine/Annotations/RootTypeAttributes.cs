namespace GraphQLSubs.Types;

/// <summary>The class's public members become fields of <c>Query</c>. Any number of classes may contribute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>The class's public members become fields of <c>Mutation</c>. Any number of classes may contribute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>The class's <c>[Subscribe]</c> methods become fields of <c>Subscription</c>. Any number of classes may contribute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

namespace GraphQLSubs.Types;

/// <summary>The class's public members become fields of <c>Query</c>. Any number of classes may contribute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute
{
    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }

    /// <summary>False: an instance class's public static members are no fields. They are unless it is said.</summary>
    public bool IncludeStaticMembers { get; set; }
}

/// <summary>The class's public members become fields of <c>Mutation</c>. Any number of classes may contribute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute
{
    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }

    /// <summary>False: an instance class's public static members are no fields. They are unless it is said.</summary>
    public bool IncludeStaticMembers { get; set; }
}

/// <summary>The class's <c>[Subscribe]</c> methods become fields of <c>Subscription</c>. Any number of classes may contribute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute
{
    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }

    /// <summary>False: an instance class's public static members are no fields. They are unless it is said.</summary>
    public bool IncludeStaticMembers { get; set; }
}

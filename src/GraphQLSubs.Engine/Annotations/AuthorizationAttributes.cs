namespace GraphQLSubs.Authorization;

/// <summary>
/// Only who is authenticated, and has one of the roles where there are any, gets the field; on a class: each of its fields. Of several all
/// must be met. Checked before the resolver runs, and for a subscription also when it is opened. Everybody else gets an error with
/// the code <see cref="ErrorCodes.NotAuthenticated"/> or <see cref="ErrorCodes.NotAuthorized"/>.
/// </summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>Demands that somebody is authenticated, and what the properties say.</summary>
    public AuthorizeAttribute()
    {
    }

    /// <summary>Not supported, as <see cref="Policy"/>.</summary>
    /// <param name="policy">The policy.</param>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>Not supported, as <see cref="Policy"/>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="apply">When it is checked.</param>
    public AuthorizeAttribute(string policy, ApplyPolicy apply)
    {
        Policy = policy;
        Apply = apply;
    }

    /// <summary>Says when it is checked.</summary>
    /// <param name="apply">When it is checked.</param>
    public AuthorizeAttribute(ApplyPolicy apply) => Apply = apply;

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public string? Policy { get; set; }

    /// <summary>When it is checked; all but <see cref="ApplyPolicy.BeforeResolver"/> is a compile error.</summary>
    public ApplyPolicy Apply { get; set; }

    /// <summary>One of them is enough; null or none: any will do.</summary>
    public string[]? Roles { get; set; }
}

/// <summary>Takes a member out of the <see cref="AuthorizeAttribute"/> of its class.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : Attribute;

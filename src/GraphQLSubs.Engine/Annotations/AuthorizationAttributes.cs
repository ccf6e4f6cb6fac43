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
    /// <summary>One of them is enough; null or none: any will do.</summary>
    public string[]? Roles { get; set; }
}

/// <summary>Takes a member out of the <see cref="AuthorizeAttribute"/> of its class.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : Attribute;

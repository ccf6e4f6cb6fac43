namespace GraphQLSubs.Authorization;

/// <summary>When <see cref="AuthorizeAttribute"/> is checked.</summary>
public enum ApplyPolicy
{
    /// <summary>Before the resolver runs.</summary>
    BeforeResolver,

    /// <summary>Not supported: a resolver whose result is withheld has had its effects already.</summary>
    AfterResolver,

    /// <summary>Not supported: documents are validated once for everybody.</summary>
    Validation,
}

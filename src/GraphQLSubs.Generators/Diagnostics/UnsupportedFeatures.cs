namespace GraphQLSubs.Generators.Diagnostics;

/// <summary>HotChocolate's features that have no counterpart, and what to do instead.</summary>
internal static class UnsupportedFeatures
{
    private const string NoQueryable = "there is no query translation; take the arguments and filter in the resolver or its store";
    private const string NoCost = "costs are not counted; documents, depth and aliases have limits";
    private const string NoConvention = "return the payload that clients shall see, and throw a GraphQLException for errors";

    /// <summary>By name, without <c>Attribute</c>; of a generic one alone with <c>`1</c>.</summary>
    public static readonly Dictionary<string, string> ByAttribute = new()
    {
        ["UsePaging"] = "connections are not generated; take 'first' and 'after' and return a page class of your own",
        ["UseOffsetPaging"] = "pages are not generated; take 'skip' and 'take' and return a page class of your own",
        ["UseConnection"] = "connections are not generated; return a connection class of your own",
        ["UseFiltering"] = NoQueryable,
        ["UseSorting"] = NoQueryable,
        ["UseProjection"] = NoQueryable,
        ["UseFirstOrDefault"] = NoQueryable,
        ["UseSingleOrDefault"] = NoQueryable,
        ["Node"] = "global object identification is not supported; add a query field that takes an [ID]",
        ["NodeResolver"] = "global object identification is not supported; add a query field that takes an [ID]",
        ["DataLoader"] = "it is in GraphQLSubs.DataLoaders; add the using",
        ["DataLoaderDefaults"] = "there are no defaults of an assembly; set ServiceScope and AccessModifier at each [DataLoader]",
        ["DataLoaderGroup"] = "there are no classes of several loaders; take each loader by its own interface",
        ["DataLoaderState"] = "a loader has no state; make what its values depend on part of the key",
        ["Authorize"] = "it is in GraphQLSubs.Authorization; add the using",
        ["AllowAnonymous"] = "it is in GraphQLSubs.Authorization; add the using",
        ["IsSelected"] = "take an IResolverContext and look at its FieldNode",
        ["InterfaceType`1"] = "give the interface the member, or [ExtendObjectType<T>], which extends all that implement it",
        ["UnionType`1"] = "put [UnionType] on an interface or base class of the members",
        ["Cost"] = NoCost,
        ["ListSize"] = NoCost,
        ["CacheControl"] = "there are no directives for HTTP caches; remove it",
        ["UseDbContext"] = "take the context as a [Service], or an IDbContextFactory<T>",
        ["ScopedService"] = "write [Service]: services are the request's always",
        ["BatchResolver"] = "load the children by a [DataLoader]",
        ["UseMutationConvention"] = NoConvention,
        ["Error"] = NoConvention,
        ["BindMember"] = "give the method the member's name, or [GraphQLName]: it replaces the member's field",
        ["SubscribeAndResolve"] = "use [Subscribe] and [EventMessage]",
        ["UseRequestScope"] = "services are the request's always; remove it",
        ["UseResolverScope"] = "services are the request's always; remove it",
        ["DirectiveType"] = "directives of your own are not supported",
    };
}

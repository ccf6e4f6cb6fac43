using System.ComponentModel;

namespace GraphQLSubs.CompilerServices;

/// <summary>Used by generated code: what a class is added to a schema as.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum TypeRole
{
    /// <summary>The root of queries.</summary>
    Query,

    /// <summary>The root of mutations.</summary>
    Mutation,

    /// <summary>The root of subscriptions.</summary>
    Subscription,

    /// <summary>A type by itself.</summary>
    Type,

    /// <summary>Fields of another type.</summary>
    Extension,
}

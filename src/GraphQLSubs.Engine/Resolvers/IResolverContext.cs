using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Resolvers;

/// <summary>What a resolver may ask for. Valid until its value is complete; the engine reuses it afterwards.</summary>
public interface IResolverContext
{
    /// <summary>The schema of the request.</summary>
    Schema Schema { get; }

    /// <summary>The object type whose field is resolved.</summary>
    ObjectType ObjectType { get; }

    /// <summary>The field that is resolved.</summary>
    OutputField Field { get; }

    /// <summary>The first selection of the field in the document.</summary>
    FieldNode FieldNode { get; }

    /// <summary>Where in the response the value goes.</summary>
    Path Path { get; }

    /// <summary>The coerced arguments by position.</summary>
    ArgumentValues Arguments { get; }

    /// <summary>The message, where an event of a subscription is answered; else null.</summary>
    object? EventMessage { get; }

    /// <summary>Who asks; null: nobody was authenticated.</summary>
    ClaimsPrincipal? User { get; }

    /// <summary>The services of the request.</summary>
    IServiceProvider Services { get; }

    /// <summary>
    /// The request's state: what an interceptor set, and what resolvers set since. Safe for use by many fields at once. At an event of a
    /// subscription it begins as it was when the client subscribed.
    /// </summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>The state that fields above this one set for what is below them; what is set here is seen by the fields below this one.</summary>
    IImmutableDictionary<string, object?> ScopedContextData { get; set; }

    /// <summary>The state of this field alone.</summary>
    IImmutableDictionary<string, object?> LocalContextData { get; set; }

    /// <summary>Cancelled when the client is gone or the time limit has passed.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The value whose field is resolved; for a subscription's root field the event message.</summary>
    T Parent<T>();

    /// <summary>The coerced argument of a name; fails where the field has no such argument or it has another CLR type.</summary>
    T ArgumentValue<T>(string name);

    /// <summary>A service of the request; fails with the type's name where it is not registered.</summary>
    [return: NotNull]
    T Service<T>()
        where T : notnull;

    /// <summary>Adds an error at this field's path; the field's value stands.</summary>
    void ReportError(IError error);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Language;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Types;

/// <summary>A complete, immutable schema; safe to share between threads. Made by <see cref="SchemaBuilder"/>.</summary>
public sealed partial class Schema
{
    /// <summary>The description, if any.</summary>
    public string? Description { get; internal init; }

    /// <summary>The root of queries; null only in a schema that fails validation.</summary>
    public ObjectType? QueryType { get; internal init; }

    /// <summary>The root of mutations, if the schema has any.</summary>
    public ObjectType? MutationType { get; internal init; }

    /// <summary>The root of subscriptions, if the schema has any.</summary>
    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>All named types by name in declaration order, built-in scalars and introspection types included.</summary>
    public required OrderedDictionary<string, NamedType> Types { get; init; }

    /// <summary>All directives by name, built-in ones included.</summary>
    public required OrderedDictionary<string, DirectiveType> Directives { get; init; }

    /// <summary>The directives applied to the schema definition.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>Holds the fields that the schema answers itself: <c>__typename</c>, <c>__schema</c>, <c>__type</c>.</summary>
    internal ObjectType MetaFields { get; }

    /// <summary>The codecs of the messages that the subscription fields take, by CLR type.</summary>
    internal FrozenDictionary<Type, EventMessageCodec> MessageCodecs { get; set; } = FrozenDictionary<Type, EventMessageCodec>.Empty;

    /// <summary>Whether resolvers may use data loaders, so that an execution has to know when they wait.</summary>
    internal bool HasDataLoaders { get; set; }

    /// <summary>What resolvers take.</summary>
    internal ParameterClaims Parameters { get; set; } = new();

    /// <summary>
    /// Holds a service container against what resolvers take. HotChocolate asks it what is a service and what an argument; here that is
    /// settled at compile time, so a contradiction is found when the program starts, not at a request.
    /// </summary>
    /// <param name="isRegistered">Whether a service is registered: its type and, of a keyed one, its key.</param>
    /// <exception cref="SchemaException">A service is missing, or what was taken for an argument is one.</exception>
    public void CheckServices(Func<Type, string?, bool> isRegistered)
    {
        var errors = Parameters.Check(isRegistered);

        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    /// <summary>The root type of a kind of operation.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>
    /// The field of a name as a selection on a type sees it: its own fields, <c>__typename</c> everywhere, <c>__schema</c> and
    /// <c>__type</c> on the query type. Null: there is none.
    /// </summary>
    public OutputField? GetField(CompositeType parentType, string name)
    {
        if (parentType is ComplexType complex && complex.Fields.TryGetValue(name, out var field))
        {
            return field;
        }

        var isMetaField = name == IntrospectionSchema.TypeNameField
            || (parentType == QueryType && name is IntrospectionSchema.SchemaField or IntrospectionSchema.TypeField);

        return isMetaField ? MetaFields.Fields[name] : null;
    }

    /// <summary>Finds the codec of a message type.</summary>
    public bool TryGetMessageCodec(Type messageType, [NotNullWhen(true)] out EventMessageCodec? codec) =>
        MessageCodecs.TryGetValue(messageType, out codec);

    /// <summary>The schema as SDL, in HotChocolate 16's order and form.</summary>
    public override string ToString() => SchemaPrinter.Print(this);
}

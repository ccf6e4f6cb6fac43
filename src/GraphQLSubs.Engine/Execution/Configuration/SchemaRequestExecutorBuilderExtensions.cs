using GraphQLSubs.CompilerServices;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Language;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Adds classes to a schema one by one, beside or in place of the generated <c>Add…Types()</c>, which adds all annotated ones of an
/// assembly. The generator reads the type argument of each call, and with a class all types that its fields lead to; data loaders
/// that it takes are registered with it. A type parameter says nothing at compile time: there the calls throw.
/// </summary>
public static class SchemaRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Makes a class the root of queries: its public instance members are the fields, its name the type's, attributes are not needed. One
    /// instance answers all requests; where its constructor takes services, each field is given one of its own. What others add to
    /// <c>Query</c> they add to it.
    /// </summary>
    /// <typeparam name="TQuery">The class.</typeparam>
    /// <exception cref="InvalidOperationException">The schema has a query type, or the generator did not see the class.</exception>
    public static IRequestExecutorBuilder AddQueryType<TQuery>(this IRequestExecutorBuilder builder)
        where TQuery : class =>
        builder.AddRoot(TypeRole.Query, OperationType.Query, typeof(TQuery));

    /// <summary>Makes a class the root of mutations; as <see cref="AddQueryType"/>.</summary>
    /// <typeparam name="TMutation">The class.</typeparam>
    /// <exception cref="InvalidOperationException">The schema has a mutation type, or the generator did not see the class.</exception>
    public static IRequestExecutorBuilder AddMutationType<TMutation>(this IRequestExecutorBuilder builder)
        where TMutation : class =>
        builder.AddRoot(TypeRole.Mutation, OperationType.Mutation, typeof(TMutation));

    /// <summary>Makes a class with <c>[Subscribe]</c> methods the root of subscriptions; as <see cref="AddQueryType"/>.</summary>
    /// <typeparam name="TSubscription">The class.</typeparam>
    /// <exception cref="InvalidOperationException">The schema has a subscription type, or the generator did not see the class.</exception>
    public static IRequestExecutorBuilder AddSubscriptionType<TSubscription>(this IRequestExecutorBuilder builder)
        where TSubscription : class =>
        builder.AddRoot(TypeRole.Subscription, OperationType.Subscription, typeof(TSubscription));

    /// <summary>
    /// Adds a type that no field leads to: a class that implements an interface or belongs to a union of the schema, or what its
    /// attribute says it is.
    /// </summary>
    /// <typeparam name="T">The class, interface or enum.</typeparam>
    /// <exception cref="InvalidOperationException">The generator did not see it.</exception>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder) =>
        builder.Add(TypeRole.Type, typeof(T), "AddType");

    /// <summary>Adds the fields of a class with <c>[ExtendObjectType]</c> to the type that it names.</summary>
    /// <typeparam name="TExtension">The class.</typeparam>
    /// <exception cref="InvalidOperationException">The generator did not see it.</exception>
    public static IRequestExecutorBuilder AddTypeExtension<TExtension>(this IRequestExecutorBuilder builder)
        where TExtension : class =>
        builder.Add(TypeRole.Extension, typeof(TExtension), "AddTypeExtension");

    private static IRequestExecutorBuilder AddRoot(
        this IRequestExecutorBuilder builder, TypeRole role, OperationType operation, Type type)
    {
        var registration = Find(role, type, $"Add{role}Type");
        builder.SchemaBuilder.SetRootType(operation, registration.TypeName);
        registration.Register(builder);
        return builder;
    }

    private static IRequestExecutorBuilder Add(this IRequestExecutorBuilder builder, TypeRole role, Type type, string method)
    {
        Find(role, type, method).Register(builder);
        return builder;
    }

    private static TypeRegistry.TypeRegistration Find(TypeRole role, Type type, string method) =>
        TypeRegistry.TryFind(role, type, out var registration)
            ? registration
            : throw new InvalidOperationException(
                $"No code was generated for {method}<{type.Name}>(): the generator reads the class from the call itself. Write the call with "
                + $"{type}, not with a type parameter, in a project that references GraphQLSubs.Generators.");
}

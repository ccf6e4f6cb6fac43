using System.Text.Json;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Server.Stores;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Server.Tests;

/// <summary>A small schema for the real engine, written by hand.</summary>
internal static class TestSchema
{
    private const string Sdl = """
        type Query { value(text: String! = "v"): String! viewer: String fails: String throttled: String big(bytes: Int!): String! }
        type Mutation { say(room: ID!, text: String!): Boolean! }
        type Subscription { said(room: ID!): Said! }
        type Said { text: String! mine: Boolean! fails: String }
        """;

    /// <summary>Adds the schema to a server.</summary>
    public static void Add(IRequestExecutorBuilder builder) => builder.SchemaBuilder
        .AddDocument(Sdl)
        .AddResolver("Query", "value", FieldResolver.FromPure(context => context.Arguments[0]))
        .AddResolver("Query", "viewer", FieldResolver.FromPure(context => context.User?.FindFirst("sub")?.Value, dependsOnUser: true))
        .AddResolver("Query", "fails", FieldResolver.FromPure(_ => throw new InvalidOperationException("secret")))
        .AddResolver("Query", "throttled", FieldResolver.FromPure(_ => throw new SubscriptionStoreException("secret", null)))
        .AddResolver("Query", "big", FieldResolver.FromPure(context => new string('x', (int)context.Arguments[0]!)))
        .AddResolver("Mutation", "say", FieldResolver.FromAsync(async context =>
        {
            var sender = context.Service<ITopicEventSender>();
            await sender.SendAsync($"room_{context.Arguments[0]}", (string)context.Arguments[1]!, context.RequestAborted);
            return true;
        }))
        .AddSubscription("said", new SubscriptionResolver(new TextCodec(), context => new($"room_{context.Arguments[0]}")))
        .AddResolver("Subscription", "said", FieldResolver.FromPure(context => context.EventMessage))
        .AddResolver("Said", "text", FieldResolver.FromProperty(said => said))
        .AddResolver("Said", "mine", FieldResolver.FromPure(
            context => context.Parent<string>() == context.User?.FindFirst("sub")?.Value, dependsOnUser: true))
        .AddResolver("Said", "fails", FieldResolver.FromPure(_ => throw new InvalidOperationException("secret")));

    public sealed class TextCodec : EventMessageCodec<string>
    {
        public override string Name => "Text";

        public override void Write(Utf8JsonWriter writer, string message) => writer.WriteStringValue(message);

        public override string Read(ref Utf8JsonReader reader) => reader.GetString()!;
    }
}

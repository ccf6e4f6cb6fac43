using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Types;

/// <summary>The expected texts follow HotChocolate 16's <c>schema.graphqls</c>.</summary>
public sealed class SchemaPrinterTests
{
    [Fact]
    public void Types_are_printed_by_kind_and_name_with_the_roots_first()
    {
        const string expected = """"
            schema {
              query: Query
              mutation: Mutation
            }

            type Query {
              "Fetches an object given its ID."
              node("ID of the object." id: ID!): Node
            }

            type Mutation {
              send(input: SendInput!): Message
            }

            """
            A message.
            Of two lines.
            """
            type Message implements Node & Post {
              id: ID!
              text: String @trace(level: 2) @deprecated(reason: "Use body.")
              body: Body
            }

            interface Node {
              id: ID!
            }

            interface Post implements Node {
              id: ID!
            }

            union Body = Message

            input Choice @oneOf {
              a: Int
              b: Kind
            }

            input SendInput {
              room: ID!
              kind: Kind! = TEXT
            }

            enum Kind {
              "Plain."
              TEXT
              IMAGE @deprecated
            }

            scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")

            directive @trace(level: Int! = 1) on FIELD_DEFINITION

            """";
        const string sdl = """"
            directive @unused on FIELD
            directive @trace(level: Int! = 1) on FIELD_DEFINITION
            scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")
            enum Kind { "Plain." TEXT IMAGE @deprecated }
            input SendInput { room: ID! kind: Kind! = TEXT }
            input Choice @oneOf { a: Int b: Kind }
            union Body = Message
            interface Post implements Node { id: ID! }
            interface Node { id: ID! }
            """
            A message.
            Of two lines.
            """
            type Message implements Node & Post { id: ID! text: String @deprecated(reason: "Use body.") @trace(level: 2) body: Body }
            type Mutation { send(input: SendInput!): Message }
            type Query { "Fetches an object given its ID." node("ID of the object." id: ID!): Node }
            """";

        new SchemaBuilder().AddDocument(sdl).Build().ToString().ShouldBe(expected);
    }

    [Fact]
    public void Arguments_take_a_line_each_where_the_field_is_longer_than_eighty_characters()
    {
        const string expected = """
            schema {
              query: Query
            }

            type Query {
              short(a: Int): Int
              long(
                "The first of the arguments."
                firstArgument: String! = "a default that is long"
                secondArgument: [Int!]
              ): String
            }

            """;
        const string sdl = """
            type Query {
              short(a: Int): Int
              long("The first of the arguments." firstArgument: String! = "a default that is long", secondArgument: [Int!]): String
            }
            """;

        new SchemaBuilder().AddDocument(sdl).Build().ToString().ShouldBe(expected);
    }

    [Fact]
    public void What_is_printed_can_be_built_again()
    {
        var sdl = File.ReadAllText(Cases.PathOf("Validation", "cases", "schema.graphql"));

        var printed = new SchemaBuilder().AddDocument(sdl).Build().ToString();

        new SchemaBuilder().AddDocument(printed).Build().ToString().ShouldBe(printed);
    }
}

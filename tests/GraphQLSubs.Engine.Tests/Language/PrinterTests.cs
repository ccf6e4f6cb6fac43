using GraphQLSubs.Language;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Language;

public sealed class PrinterTests
{
    private const string Operations = """"
        "An operation."
        query Rooms(
        "How many."
        $first: Int = 10 @trace
        $filter: RoomFilter = { title: "a", kinds: [TEXT, IMAGE] }
        ) @trace(level: 2) {
          all: rooms(first: $first, filter: $filter) @include(if: true) {
            ...Room @skip(if: false)
            ... on Archive @trace {
              id
            }
            ... {
              text(as: """
              A block
                string.
              """)
            }
          }
          search(
            text: "A text that is long enough"
            and: ["to be", "broken into lines"]
            because: EIGHTY
          )
        }

        mutation {
          send(input: { text: "a\n\u0007\"", nothing: null, none: {  }, empty: [] })
        }

        subscription OnMessage($room: ID!) {
          messageSent(room: $room) {
            id
          }
        }

        """
        A fragment.
        Of two lines.
        """
        fragment Room on Room @trace {
          id
        }
        """";

    private const string Types = """"
        "The schema."
        schema @trace {
          query: Query
          mutation: Mutation
        }

        extend schema @trace

        """Text in a block."""
        type Query implements A & B @trace {
          "A field."
          field(
            "An argument."
            a: Int = 1 @trace
            b: [String!]!
          ): Int @deprecated(reason: "old")
          other(a: Int, b: Int): Int
        }

        type Empty

        extend type Query implements C

        interface A implements B {
          id: ID!
        }

        extend interface A @trace

        union U @trace = Query | Empty

        extend union U = Other

        enum E {
          "A value."
          A
          B @deprecated
        }

        extend enum E {
          C
        }

        input I @oneOf {
          a: Int = 1
          b: I
        }

        extend input I {
          c: Int
        }

        scalar S @specifiedBy(url: "https://example.com")

        extend scalar S @trace

        directive @trace(level: Int = 1) repeatable on FIELD | OBJECT
        """";

    [Theory]
    [InlineData(Operations)]
    [InlineData(Types)]
    public void Printed_text_is_parsed_and_printed_to_the_same_text(string text) =>
        Parser.ParseDocument(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("one", "\"\"\"one\"\"\"")]
    [InlineData(" one", "\"\"\" one\"\"\"")]
    [InlineData("one\ntwo", "\"\"\"\none\ntwo\n\"\"\"")]
    [InlineData("one\"", "\"\"\"\none\"\n\"\"\"")]
    [InlineData("one\\", "\"\"\"\none\\\n\"\"\"")]
    [InlineData("one \"\"\" two", "\"\"\"one \\\"\"\" two\"\"\"")]
    public void Block_strings_keep_their_value(string value, string printed)
    {
        var node = new StringValueNode(new SourceLocation(1, 1), value, block: true);

        node.ToString().ShouldBe(printed);
        Parser.ParseValue(printed).ShouldBeOfType<StringValueNode>().Value.ShouldBe(value);
    }

    [Fact]
    public void Deep_values_are_printed_in_time_that_grows_with_their_length()
    {
        var source = string.Concat(Enumerable.Repeat("[a,", 199)) + "b" + new string(']', 199);

        Parser.ParseValue(Parser.ParseValue(source).ToString()!).ToString().ShouldBe(Parser.ParseValue(source).ToString());
    }
}

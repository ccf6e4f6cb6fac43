using System.Text;
using GraphQLSubs.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>Descriptions of classes that are compiled into another assembly: the compiler sees none of their documentation.</summary>
public sealed class ReferencedDocumentationTests
{
    private const string Library =
        """
        namespace Shop;

        /// <summary>Somebody.</summary>
        /// <param name="Name">Their <see cref="Name"/>.</param>
        public record Person(string Name, Mood Mood)
        {
            /// <summary>Greets.</summary>
            /// <param name="loudly">How.</param>
            /// <returns>Words.</returns>
            public string Greet(bool loudly) => Name + loudly;
        }

        /// <summary>How they are.</summary>
        public enum Mood
        {
            /// <summary>Well.</summary>
            Good,
        }

        public interface INamed
        {
            /// <summary>From the contract.</summary>
            string Title { get; }
        }
        """;

    private const string App =
        """
        using Shop;

        public class Book : INamed
        {
            /// <inheritdoc />
            public string Title => "";

            /// <summary>Its own.</summary>
            public int Pages => 1;
        }

        [QueryType] public static class Q { public static Person Person => null!; public static Book Book => null!; }
        """;

    [Fact]
    public void They_are_read_from_the_documentation_file_that_the_build_adds() =>
        Run(documentation => new TextFile("/lib/Library.xml", documentation)).ShouldBe(
            """
            type Query {
              person: Person!
              book: Book!
            }

            type Book {
              "From the contract."
              title: String!
              "Its own."
              pages: Int!
            }

            "Somebody."
            type Person {
              "Greets.\n\n\n**Returns:**\nWords."
              greet("How." loudly: Boolean!): String!
              "Their Name."
              name: String!
              mood: Mood!
            }

            "How they are."
            enum Mood {
              "Well."
              GOOD
            }
            """);

    [Theory]
    [InlineData("/lib/Library.txt", "<doc/>")]
    [InlineData("/lib/Other.xml", "no XML")]
    [InlineData("/lib/Other.xml", "<configuration><members/></configuration>")]
    [InlineData("/lib/Other.xml", "")]
    public void Without_it_they_have_no_description(string path, string text)
    {
        var sdl = Run(_ => new TextFile(path, text));

        sdl.ShouldStartWith("type Query {\n  person: Person!\n");
        sdl.ShouldContain("\n\ntype Person {\n  greet(loudly: Boolean!): String!\n");
        sdl.ShouldContain("\"Its own.\"");
    }

    [Fact]
    public void They_are_read_for_a_class_that_a_call_adds_too() =>
        Generate(
            """
            using Microsoft.Extensions.DependencyInjection;
            public class Root { public Shop.Person Person => null!; }
            static class Startup { static void Configure(GraphQLSubs.Execution.Configuration.IRequestExecutorBuilder b) => b.AddQueryType<Root>(); }
            """,
            documentation => new TextFile("/lib/Library.xml", documentation))
            .Source("AppTypes_Query_Root").ShouldContain("\"Somebody.\"\ntype Person {");

    private static string Run(Func<string, TextFile> file) => Generate(App, file).Sdl;

    private static Generation Generate(string app, Func<string, TextFile> file)
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        Generation.CreateCompilation("Library", [], Library).Emit(image, xmlDocumentationStream: documentation).Success.ShouldBeTrue();

        var compilation = Generation.CreateCompilation("App", [MetadataReference.CreateFromImage(image.ToArray())], app);
        var generation = Generation.Run(compilation, file(Encoding.UTF8.GetString(documentation.ToArray())));
        generation.CompilerProblems.ShouldBeEmpty();
        return generation;
    }
}

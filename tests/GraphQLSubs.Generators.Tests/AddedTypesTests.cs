using GraphQLSubs.Execution;
using GraphQLSubs.Generators.Tests.Driver;
using GraphQLSubs.Generators.Tests.Running;
using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>Classes that calls add one by one: <c>AddQueryType&lt;T&gt;()</c> and its like.</summary>
public sealed class AddedTypesTests
{
    private const string Usings = "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; ";

    private const string Books =
        """
        /// <summary>What is sold.</summary>
        public class Shop
        {
            public Book GetBook(Genre genre = Genre.Novel) => new("Emma", genre);
            public Shop Self => this;
            public static int Hidden => 1;
        }

        public record Book(string Title, Genre Genre) { public decimal Price => 1.5m; }
        public enum Genre { Novel, Poem }
        public record OrderInput(string Title, Genre Genre, int Count = 1);

        public class Till { public Book Order(OrderInput order) => new(order.Title, order.Genre); }
        public class News { [Subscribe, Topic("new/{genre}")] public Book OnBook(Genre genre, [EventMessage] Book book) => book; }

        [ExtendObjectType<Shop>] public class ShopExtension { public Book Second => new("Lines", Genre.Poem); }
        [ExtendObjectType(typeof(Book))] public class BookExtension { public string? GetTitle([Parent] Book book, bool loud = true) => book.Title.ToUpperInvariant(); public int Pages => 9; }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_class_without_attributes_is_the_root_by_its_name() =>
        Schema("b.AddQueryType<Shop>()", Books).ToString().ShouldBe(
            """
            schema {
              query: Shop
            }

            "What is sold."
            type Shop {
              book(genre: Genre! = NOVEL): Book!
              self: Shop!
            }

            type Book {
              title: String!
              genre: Genre!
              price: Decimal!
            }

            enum Genre {
              NOVEL
              POEM
            }

            scalar Decimal

            """.TrimEnd() + "\n");

    [Theory]
    [InlineData("b.AddQueryType<Shop>()", "{ book { title } self { book(genre: POEM) { genre } } }", """{"book":{"title":"Emma"},"self":{"book":{"genre":"POEM"}}}""")]
    [InlineData("b.AddQueryType<Shop>().AddMutationType<Till>()", "mutation { order(order: { title: \"T\", genre: POEM }) { title } }", """{"order":{"title":"T"}}""")]
    [InlineData("b.AddQueryType<Shop>().AddTypeExtension<ShopExtension>()", "{ second { title } }", """{"second":{"title":"Lines"}}""")]
    [InlineData("b.AddType<ShopExtension>().AddQueryType<Shop>()", "{ second { title } book { title } }", """{"second":{"title":"Lines"},"book":{"title":"Emma"}}""")]
    [InlineData("b.AddQueryType<Shop>().AddTypeExtension<BookExtension>().AddMutationType<Till>()", "{ book { title(loud: true) pages } }", """{"book":{"title":"EMMA","pages":9}}""")]
    [InlineData("b.AddTypeExtension<BookExtension>().AddQueryType<Shop>().AddType<Book>().AddType<Book>()", "{ book { title pages } }", """{"book":{"title":"EMMA","pages":9}}""")]
    public async Task What_is_added_one_by_one_is_one_schema(string calls, string document, string data) =>
        (await ExecuteAsync(calls, Books, document)).ShouldBe($$"""{"data":{{data}}}""");

    [Fact]
    public async Task A_subscription_type_listens_to_its_topics()
    {
        var executor = new RequestExecutor(Schema("b.AddQueryType<Shop>().AddSubscriptionType<News>()", Books));

        executor.TryPrepare("subscription { onBook(genre: POEM) { title } }", null, out var operation, out _).ShouldBeTrue();
        var opened = await executor.SubscribeAsync(
            operation!, new OperationRequest { Services = new ServiceCollection().BuildServiceProvider() }, Cancellation);

        opened.Topic.ShouldBe("new/Poem");
        executor.Schema.SubscriptionType!.Name.ShouldBe("News");
    }

    [Fact]
    public async Task A_root_is_made_with_services() =>
        (await ExecuteAsync(
            "b.AddQueryType<Q>()",
            "public class Q(Uri home) { public string Host => home.Host; }",
            "{ host }",
            services => services.AddSingleton(new Uri("https://example.com/"))))
            .ShouldBe("""{"data":{"host":"example.com"}}""");

    [Fact]
    public async Task Data_loaders_that_a_class_takes_are_registered_with_it() =>
        (await ExecuteAsync(
            "b.AddQueryType<Q>()",
            """
            public class Q { public Task<string?> Name(INameDataLoader names) => names.LoadAsync(7); }
            public static class Loaders { [GraphQLSubs.DataLoaders.DataLoader] public static string Name(int key) => $"n{key}"; }
            """,
            "{ name }"))
            .ShouldBe("""{"data":{"name":"n7"}}""");

    [Theory]
    [InlineData("b.AddQueryType<Q>().AddType<Dog>().AddType<Cat>()")]
    [InlineData("b.AddType<Dog>().AddType<Cat>().AddQueryType<Q>()")]
    public async Task A_type_that_no_field_leads_to_implements_its_interface_and_joins_its_union(string calls)
    {
        const string Animals =
            """
            public class Q { public INamed Pet => new Dog("Rex"); public Thing Thing => new Cat("Tom"); }
            public interface INamed { string Name { get; } }
            [UnionType] public abstract record Thing;
            public record Dog(string Name) : INamed;
            public record Cat(string Name) : Thing;
            """;

        (await ExecuteAsync(calls, Animals, "{ pet { name __typename } thing { ... on Cat { name } } }"))
            .ShouldBe("""{"data":{"pet":{"name":"Rex","__typename":"Dog"},"thing":{"name":"Tom"}}}""");
        Schema(calls, Animals).ToString().ShouldContain("type Dog implements INamed {");
    }

    [Theory]
    [InlineData("b.AddQueryType<Shop>().AddLibTypes()")]
    [InlineData("b.AddLibTypes().AddQueryType<Shop>()")]
    public async Task Annotated_classes_add_to_the_root_class(string calls)
    {
        const string Lib =
            """
            public class Shop { public int Items => 3; }
            [QueryType] public class More { public int Extra => 4; }
            [ExtendObjectType<Shop>] public class Extension { public int Third => 5; }
            """;

        (await ExecuteAsync(calls, Lib, "{ items extra third }")).ShouldBe("""{"data":{"items":3,"extra":4,"third":5}}""");
    }

    [Fact]
    public async Task An_annotated_class_can_be_added_by_itself() =>
        (await ExecuteAsync(
            "b.AddQueryType<Q>().AddTypeExtension<R>().AddType<S>()",
            "[QueryType] public class Q { public int A => 1; } [QueryType] public class R { public int B => 2; } [QueryType] public class S { public static int C => 3; } [QueryType] public class T { public int D => 4; }",
            "{ a b c }"))
            .ShouldBe("""{"data":{"a":1,"b":2,"c":3}}""");

    [Fact]
    public void Two_assemblies_may_add_the_same_class()
    {
        var builder = new PlainBuilder();

        Assemblies.Configure(
            builder,
            ("Lib", Usings + "public class Q { public int A => 1; } public static class LibApp { public static void Configure(IRequestExecutorBuilder b) => b.AddQueryType<Q>(); }"),
            ("Main", Usings + "public static class App { public static void Configure(IRequestExecutorBuilder b) => LibApp.Configure(b); public static void Other(IRequestExecutorBuilder b) => b.AddQueryType<Q>(); }"));

        builder.SchemaBuilder.Build().QueryType!.Name.ShouldBe("Q");
    }

    [Fact]
    public void A_second_root_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Schema("b.AddQueryType<Shop>().AddQueryType<Till>()", Books))
            .Message.ShouldBe("The query type is \"Shop\" already, \"Till\" cannot be it too: add its fields with [ExtendObjectType].");

    [Fact]
    public void A_type_parameter_is_refused_when_the_call_runs() =>
        Should.Throw<InvalidOperationException>(() => Schema("Add<Shop>(b)", Books, "static void Add<T>(IRequestExecutorBuilder b) where T : class => b.AddQueryType<T>();"))
            .Message.ShouldBe("No code was generated for AddQueryType<Shop>(): the generator reads the class from the call itself. Write the call with Shop, not with a type parameter, in a project that references GraphQLSubs.Generators.");

    [Fact]
    public void The_same_field_from_two_classes_of_a_root_is_a_conflict_that_names_both_calls() =>
        Should.Throw<SchemaException>(() => Schema(
            "b.AddQueryType<Q>().AddTypeExtension<R>()", "public class Q { public int A => 1; } [QueryType] public class R { public int A => 2; }"))
            .Errors.ShouldHaveSingleItem().Message
            .ShouldBe("The field \"Q.a\" is \"a: Int!\" in AddQueryType<Q>() and \"a: Int!\" in AddTypeExtension<R>(): rename one with [GraphQLName].");

    private static Schema Schema(string calls, string source, string more = "") => Collect(calls, source, more).SchemaBuilder.Build();

    private static PlainBuilder Collect(string calls, string source, string more = "")
    {
        var builder = new PlainBuilder();
        var app = $"public static class App {{ public static void Configure(IRequestExecutorBuilder b) => {calls}; {more} }}";
        Assemblies.Configure(builder, ("Lib", $"{Usings} {source} {app}"));
        return builder;
    }

    private static async Task<string> ExecuteAsync(
        string calls, string source, string document, Action<IServiceCollection>? addServices = null)
    {
        var builder = Collect(calls, source);
        addServices?.Invoke(builder.Services);
        await using var services = builder.Services.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var executor = new RequestExecutor(builder.SchemaBuilder.Build(), new RequestExecutorOptions { IncludeExceptionDetails = true });
        await using var result = await executor.ExecuteAsync(document, services: scope.ServiceProvider, cancellationToken: Cancellation);
        return result.ToJson(withIndentations: false);
    }
}

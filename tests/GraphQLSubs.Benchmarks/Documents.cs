using System.Globalization;
using System.Text;

namespace GraphQLSubs.Benchmarks;

/// <summary>The documents that are measured; graphql-js is given the same texts.</summary>
internal static class Documents
{
    private const int LargeLength = 100 * 1024;

    public static string Schema { get; } = Read("schema.graphql");

    public static string KitchenSink { get; } = Read("kitchen-sink.graphql");

    public static string Introspection { get; } = Read("introspection.graphql");

    /// <summary>100 KB of operations with fragments, as a client compiles them for a whole application.</summary>
    public static string Large { get; } = MakeLarge();

    public static string Flat => "{ flat { id name description price stock isAvailable color brand weight rating } }";

    public static string List => "{ items { id name description price stock isAvailable color brand weight rating } }";

    /// <summary>Twenty objects inside each other.</summary>
    public static string Deep { get; } =
        $"{{ nested {{ {string.Concat(Enumerable.Repeat("level next { ", 19))}level {new string('}', 19)} }} }}";

    /// <summary>The subscription of a five-field message.</summary>
    public static string Event => "subscription($room: ID!) { messageSent(room: $room) { id room author text sentAt } }";

    private static string MakeLarge()
    {
        var text = new StringBuilder(LargeLength + 1024);

        for (var i = 0; text.Length < LargeLength; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                query Page{{i}}($id: ID!, $text: String!, $filter: Filter) {
                  node(id: $id) {
                    id
                    ... on Item {
                      ...Item{{i}}
                      related(first: {{i}}, filter: $filter) {
                        ...Item{{i}}
                      }
                    }
                  }
                  search(text: $text, filter: { minPrice: 1.5, colors: ["red", "blue"], not: $filter }, sort: [NAME, PRICE]) {
                    __typename
                    ... on Shop {
                      id
                      name
                    }
                  }
                }

                fragment Item{{i}} on Item {
                  id
                  name
                  description
                  price
                  stock
                  isAvailable
                }


                """);
        }

        return text.ToString();
    }

    private static string Read(string name)
    {
        using var stream = typeof(Documents).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System.Globalization;
using System.Text;

namespace GraphQLSubs.Generators.Naming;

/// <summary>C# values as GraphQL literals.</summary>
internal static class GraphQLLiterals
{
    /// <summary>A string with its quotes: <see href="https://spec.graphql.org/September2025/#StringValue">StringValue</see>.</summary>
    public static string Quote(string text)
    {
        var literal = new StringBuilder("\"");

        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => literal.Append('\\').Append(c),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                < ' ' => literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => literal.Append(c),
            };
        }

        return literal.Append('"').ToString();
    }
}

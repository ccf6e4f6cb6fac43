using System.Text;
using System.Text.RegularExpressions;

namespace GraphQLSubs.Differential.Generation;

/// <summary>Breaks a text in small ways: tokens change places, go missing, come twice, become another of their text or of none.</summary>
internal static partial class Mutator
{
    private static readonly string[] Foreign =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "=", "@", "|", "&", "$x", "...", "\"s\"", "\"\"\"b\"\"\"", "0", "-1.5e3", "null", "true", "on", "Int", "String", "query",
        "fragment", "type", "@skip(if: true)", "@oneOf", "@deprecated", "implements", "__typename", "\"\\u{110000}\"", "#", "\"", "é",
    ];

    /// <summary>The text with one to three changes.</summary>
    public static string Mutate(string text, Random random)
    {
        var tokens = Token().Matches(text).Select(static match => match.Value).ToList();

        for (var i = random.Next(1, 4); i > 0 && tokens.Count > 1; i--)
        {
            var at = random.Next(tokens.Count);

            switch (random.Next(8))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    var other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 3:
                    tokens.Insert(at, random.Pick(Foreign));
                    break;
                default:
                    // A token of the same sort: most often still a document, but another one.
                    tokens[at] = random.Pick([.. tokens.Where(token => SortOf(token) == SortOf(tokens[at]))]);
                    break;
            }
        }

        return tokens.Aggregate(new StringBuilder(), static (joined, token) => joined.Append(token).Append(token is "{" or "}" ? '\n' : ' ')).ToString();
    }

    private static int SortOf(string token) => token[0] switch
    {
        >= 'a' and <= 'z' or '_' => 0,
        >= 'A' and <= 'Z' => 1,
        >= '0' and <= '9' or '-' or '"' => 2,
        _ => 3,
    };

    [GeneratedRegex("""[_A-Za-z]\w*|-?\d+(\.\d+)?([eE]-?\d+)?|"([^"\\]|\\.)*"|\.\.\.|[^\s,]""")]
    private static partial Regex Token();
}

using System.Text;
using GraphQLSubs.Differential.Generation;

namespace GraphQLSubs.Differential.Fuzzing;

/// <summary>Changes a text letter by letter, without regard for tokens.</summary>
internal static class TextNoise
{
    private const string Letters = "{}()[]!$:=@|&.,#\"\\\n\r\t -+0123456789eEaZ_\u0000\u0007\u007f\u00e9\u2028\ufeff\ud83d\ude00";

    /// <summary>Parts where lexers have gone wrong before.</summary>
    private static readonly string[] Parts = ["\"\"\"", "\\\"\"\"", "\\u", "\\u{", "\\uD83D", "...", "1e", "-", "# ", "on", "null", "{{{{{{{{", "[[[[[[[[", "((((", "\r\n"];

    public static string Disturb(string text, Random random)
    {
        var noise = new StringBuilder(text);

        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var at = random.Next(noise.Length + 1);
            var length = Math.Min(random.Next(1, 20), noise.Length - at);

            switch (random.Next(5))
            {
                case 0:
                    noise.Insert(at, random.Pick(Letters.ToCharArray()));
                    break;
                case 1:
                    noise.Remove(at, length);
                    break;
                case 2:
                    noise.Insert(at, noise.ToString(at, length));
                    break;
                case 3:
                    noise.Insert(at, random.Pick(Parts));
                    break;
                default:
                    noise.Insert(at, noise.ToString(at, length), random.Next(1, 40));
                    break;
            }
        }

        return noise.ToString();
    }
}

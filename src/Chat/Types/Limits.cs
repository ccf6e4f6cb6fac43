using GraphQLSubs;

namespace Chat.Types;

/// <summary>What the chat accepts. Characters are UTF-16 code units, as JavaScript's <c>length</c> counts them.</summary>
internal static class Limits
{
    public const int MaxNameCharacters = 64;
    public const int MaxTextCharacters = 4_000;
    public const int MaxMessages = 200;

    public static void CheckName(string value, string argument) =>
        Check(value.Length is >= 1 and <= MaxNameCharacters, $"`{argument}` must have 1 to {MaxNameCharacters} characters.");

    public static void CheckText(string trimmed) =>
        Check(trimmed.Length is >= 1 and <= MaxTextCharacters, $"`text` must have 1 to {MaxTextCharacters} characters after trimming.");

    public static void CheckLast(int last) =>
        Check(last is >= 1 and <= MaxMessages, $"`last` must be 1 to {MaxMessages}.");

    private static void Check(bool isMet, string message)
    {
        if (!isMet)
        {
            throw new GraphQLException(ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.BadUserInput).Build());
        }
    }
}

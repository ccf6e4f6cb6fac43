namespace Chat.Types;

/// <summary>The topics, as subscriptions declare them and mutations publish to them.</summary>
internal static class Topics
{
    public const string AllMessages = "messages";
    public const string Messages = "messages/{room}";
    public const string Typing = "typing/{room}";

    public static string MessagesIn(string room) => $"messages/{room}";

    public static string TypingIn(string room) => $"typing/{room}";
}

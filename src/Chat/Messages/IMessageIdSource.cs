namespace Chat.Messages;

/// <summary>Makes the ids of messages. Safe for use by many requests at once.</summary>
public interface IMessageIdSource
{
    /// <summary>An id that no other message has, in whatever process it is made; later ids sort after earlier ones.</summary>
    string Next(DateTimeOffset sentAt);
}

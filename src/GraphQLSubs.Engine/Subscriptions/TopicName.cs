using System.Text;

namespace GraphQLSubs.Subscriptions;

/// <summary>What may be a topic's name.</summary>
public static class TopicName
{
    /// <summary>The longest name in bytes of UTF-8: half of what DynamoDB allows a partition key.</summary>
    public const int MaxBytes = 1_024;

    /// <summary>Checks the name that a publisher or subscriber gives.</summary>
    /// <exception cref="ArgumentException">It is empty or longer than <see cref="MaxBytes"/>.</exception>
    public static void Check(string topicName)
    {
        ArgumentException.ThrowIfNullOrEmpty(topicName);
        var bytes = Encoding.UTF8.GetByteCount(topicName);

        if (bytes > MaxBytes)
        {
            throw new ArgumentException($"The topic has {bytes} bytes of UTF-8; at most {MaxBytes} are allowed.", nameof(topicName));
        }
    }
}

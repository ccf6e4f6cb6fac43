using System.Diagnostics.CodeAnalysis;

namespace GraphQLSubs.Execution;

/// <summary>What opening a subscription gives: the topic it listens to, or errors.</summary>
public sealed class SubscribeResult
{
    /// <summary>A subscription that was opened.</summary>
    public SubscribeResult(string topic, string messageTypeName)
    {
        Topic = topic;
        MessageTypeName = messageTypeName;
    }

    /// <summary>A subscription that was refused.</summary>
    public SubscribeResult(OperationResult errors) => Errors = errors;

    /// <summary>The topic; 1 to 1,024 UTF-8 bytes.</summary>
    public string? Topic { get; }

    /// <summary>The message type of the topic: <see cref="Subscriptions.EventMessageCodec.Name"/>.</summary>
    public string? MessageTypeName { get; }

    /// <summary>Why it was refused.</summary>
    public OperationResult? Errors { get; }

    /// <summary>Whether it was opened.</summary>
    [MemberNotNullWhen(true, nameof(Topic), nameof(MessageTypeName))]
    [MemberNotNullWhen(false, nameof(Errors))]
    public bool IsOpen => Topic is not null;
}

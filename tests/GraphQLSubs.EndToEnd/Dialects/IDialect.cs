using System.Text.Json;

namespace GraphQLSubs.EndToEnd.Dialects;

/// <summary>One dialect as a client speaks it: raw messages of its own making, and the answers that it expects.</summary>
public interface IDialect
{
    /// <summary>The entries of <c>Sec-WebSocket-Protocol</c>.</summary>
    IReadOnlyList<string> Offer { get; }

    /// <summary>The one of them that is answered.</summary>
    string Subprotocol { get; }

    /// <summary>The messages that follow an init.</summary>
    IReadOnlyList<string> Acknowledgement { get; }

    /// <summary>The type of a message that carries a result.</summary>
    string ResultType { get; }

    /// <summary>What follows an init before which an operation was started; of the operation <c>early</c>.</summary>
    Answer StartBeforeInit { get; }

    /// <summary>What follows a second init.</summary>
    Answer SecondInit { get; }

    /// <summary>What follows a second start with the id <c>twice</c>; the first one's subscription is running.</summary>
    Answer IdInUse { get; }

    /// <summary>Offers that are refused with 400: subprotocols, and the query string.</summary>
    IReadOnlyList<(IReadOnlyList<string> Offer, string Query)> RefusedOffers { get; }

    /// <summary>Messages that no client of the dialect sends, and what follows them.</summary>
    IReadOnlyList<(string Message, Answer Answer)> Misuse { get; }

    /// <summary>Starts an operation.</summary>
    string Start(string id, string query, string variables = "{}");

    /// <summary>Ends an operation.</summary>
    string Stop(string id);

    /// <summary>What follows a start at once; null: nothing.</summary>
    string? Started(string id);

    /// <summary>What follows the last result.</summary>
    string Completed(string id);

    /// <summary>What follows a stop; null: nothing.</summary>
    string? Stopped(string id);

    /// <summary>What an error's payload says first.</summary>
    string? TextOf(JsonElement errorPayload);
}

/// <summary>What follows a message.</summary>
/// <param name="Closes">Whether the connection is closed then.</param>
/// <param name="Messages">The messages, as <c>type id: text</c> with a dash for no id.</param>
public sealed record Answer(bool Closes, params string[] Messages);

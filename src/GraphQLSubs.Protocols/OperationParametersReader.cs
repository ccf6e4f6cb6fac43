using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace GraphQLSubs.Protocols;

/// <summary>
/// Reads <c>{"query": string, "operationName"?: string, "variables"?: object, "extensions"?: object}</c>. As JavaScript does it,
/// of members with one name the last counts; unknown members are passed over; null stands for absent. Where the extensions name a
/// persisted query, <c>query</c> may be absent too.
/// </summary>
internal static class OperationParametersReader
{
    /// <summary>The problem where there is no document at all.</summary>
    public const string QueryIsMissing = ".query is missing";

    /// <summary>Reads one JSON object in valid UTF-8 without unpaired surrogates.</summary>
    /// <param name="json">The object.</param>
    /// <param name="parameters">The parameters on success.</param>
    /// <param name="problem">Otherwise what is wrong, in words that follow the name of the object.</param>
    /// <exception cref="JsonException">It is no JSON or nested too deeply.</exception>
    public static bool TryRead(
        ReadOnlyMemory<byte> json,
        [NotNullWhen(true)] out OperationParameters? parameters,
        [NotNullWhen(false)] out string? problem)
    {
        var query = default(Member);
        var operationName = default(Member);
        var variables = default(Member);
        var extensions = default(Member);
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = ProtocolLimits.JsonDepth });
        reader.Read();

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            (parameters, problem) = (null, " must be an object");
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                query = ReadMember(ref reader, json);
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                operationName = ReadMember(ref reader, json);
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                variables = ReadMember(ref reader, json);
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                extensions = ReadMember(ref reader, json);
            }
            else
            {
                reader.Skip();
            }
        }

        // A second value behind the object is a JsonException here.
        reader.Read();

        var persistedQuery = PersistedQuery.Read(extensions.Json);

        problem = query.Kind switch
        {
            JsonTokenType.None or JsonTokenType.Null when persistedQuery is null => QueryIsMissing,
            not (JsonTokenType.None or JsonTokenType.Null or JsonTokenType.String) => ".query must be a string",
            _ when operationName.Kind is not (JsonTokenType.None or JsonTokenType.Null or JsonTokenType.String)
                => ".operationName must be a string",
            _ when variables.Kind is not (JsonTokenType.None or JsonTokenType.Null or JsonTokenType.StartObject)
                => ".variables must be an object",
            _ when extensions.Kind is not (JsonTokenType.None or JsonTokenType.Null or JsonTokenType.StartObject)
                => ".extensions must be an object",
            _ => null,
        };

        parameters = problem is not null ? null : new OperationParameters
        {
            Query = query.Text,
            PersistedQuery = persistedQuery,
            OperationName = operationName.Text,
            Variables = variables.Json,
            Extensions = extensions.Json,
        };
        return parameters is not null;
    }

    private static Member ReadMember(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        var kind = reader.TokenType;
        var start = (int)reader.TokenStartIndex;

        if (kind == JsonTokenType.String)
        {
            return new Member(kind, reader.GetString(), default);
        }

        reader.Skip();
        return new Member(kind, null, kind == JsonTokenType.StartObject ? json[start..(int)reader.BytesConsumed] : default);
    }

    /// <summary>A member's value: <see cref="Text"/> where it is a string, <see cref="Json"/> where it is an object.</summary>
    private readonly record struct Member(JsonTokenType Kind, string? Text, ReadOnlyMemory<byte> Json);
}

using System.Text.Json;

namespace GraphQLSubs.Conformance;

/// <summary>Runs the cases of one file.</summary>
internal interface ICaseKind
{
    /// <summary>The file's name without extension.</summary>
    string Name { get; }

    /// <summary>The properties of a case that are compared with what <see cref="RunAsync"/> writes.</summary>
    IReadOnlyList<string> OutputKeys { get; }

    /// <summary>Runs one case and writes its outcome: the properties of an object that the caller has begun.</summary>
    /// <param name="input">The case.</param>
    /// <param name="file">The file's other cases, for those that refer to one.</param>
    /// <param name="output">Where the outcome goes.</param>
    ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output);
}

using GraphQLSubs.Types;
using GraphQLSubs.Validation;

namespace GraphQLSubs.Execution;

/// <summary>What values and literals are told alike, in graphql-js's words.</summary>
internal static class InputMessages
{
    public static string UnknownField(InputObjectType type, string name, string shown)
    {
        var suggestion = Suggestions.DidYouMean(null, name, type.Fields.Keys);
        var found = suggestion.Length > 0 ? $".{suggestion} Found" : ", found";
        return $"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {shown}.";
    }

    public static string NotOneField(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";
}

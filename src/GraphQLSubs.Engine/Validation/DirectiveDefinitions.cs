using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>The directives that a document may use: the schema's, or the specification's, and those that it defines itself.</summary>
internal sealed class DirectiveDefinitions(ValidationContext context)
{
    private readonly Dictionary<string, DirectiveDefinitionNode> _own = context.Document.Definitions
        .OfType<DirectiveDefinitionNode>()
        .GroupBy(static node => node.Name.Value)
        .ToDictionary(static group => group.Key, static group => group.Last());

    private readonly Dictionary<string, Definition?> _found = new(StringComparer.Ordinal);

    public Definition? Find(string name)
    {
        if (!_found.TryGetValue(name, out var definition))
        {
            _found.Add(name, definition = FindOwn(name) ?? FindKnown(name));
        }

        return definition;
    }

    private Definition? FindOwn(string name) => _own.TryGetValue(name, out var node) ? Describe(node) : null;

    private Definition? FindKnown(string name)
    {
        if (context.Schema is null)
        {
            return IntrospectionSchema.Directives.Directives.TryGetValue(name, out var node) ? Describe(node) : null;
        }

        return context.Schema.Directives.TryGetValue(name, out var directive)
            ? new Definition(
                [.. directive.Locations],
                [.. directive.Arguments.Select(static argument => new Argument(argument.Name, argument.Type.ToString()!, argument.IsRequired))],
                directive.IsRepeatable)
            : null;
    }

    private static Definition Describe(DirectiveDefinitionNode node) => new(
        [.. node.Locations.Select(static location => location.Value)],
        [
            .. node.Arguments.Select(static argument => new Argument(
                argument.Name.Value, argument.Type.ToString()!, argument is { Type: NonNullTypeNode, DefaultValue: null })),
        ],
        node.Repeatable);

    internal sealed record Definition(string[] Locations, Argument[] Arguments, bool IsRepeatable);

    internal readonly record struct Argument(string Name, string Type, bool IsRequired);
}

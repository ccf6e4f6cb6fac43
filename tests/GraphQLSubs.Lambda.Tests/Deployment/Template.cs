using GraphQLSubs.Testing;
using YamlDotNet.RepresentationModel;

namespace GraphQLSubs.Lambda.Tests.Deployment;

/// <summary>template.yaml as a tree. CloudFormation's short forms (<c>!Ref Table</c>) stay what they are: a text with a tag.</summary>
internal sealed class Template
{
    private readonly YamlMappingNode _root;

    private Template(YamlMappingNode root) => _root = root;

    public static string Path { get; } = Repository.PathOf("template.yaml");

    public static Template Load()
    {
        using var reader = File.OpenText(Path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new Template((YamlMappingNode)yaml.Documents.Single().RootNode);
    }

    /// <summary>The node at a path of keys.</summary>
    public YamlNode At(params ReadOnlySpan<string> path)
    {
        YamlNode node = _root;

        foreach (var key in path)
        {
            node = ((YamlMappingNode)node).Children[key];
        }

        return node;
    }

    /// <summary>The properties of all resources of a type.</summary>
    public IEnumerable<YamlMappingNode> ResourcesOfType(string type) =>
        ((YamlMappingNode)At("Resources")).Children.Values
            .Cast<YamlMappingNode>()
            .Where(resource => Text(resource.Children["Type"]) == type)
            .Select(resource => (YamlMappingNode)resource.Children["Properties"]);

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    public static IEnumerable<string> Texts(YamlNode node) => ((YamlSequenceNode)node).Children.Select(Text);

    public static IEnumerable<string> Keys(YamlNode node) => ((YamlMappingNode)node).Children.Keys.Select(Text);
}

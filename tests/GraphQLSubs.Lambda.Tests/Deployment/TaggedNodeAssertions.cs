using Shouldly;
using YamlDotNet.RepresentationModel;

namespace GraphQLSubs.Lambda.Tests.Deployment;

internal static class TaggedNodeAssertions
{
    public static void ShouldBeTagged(this YamlNode node, string tag, string text)
    {
        node.Tag.Value.ShouldBe(tag);
        Template.Text(node).ShouldBe(text);
    }
}

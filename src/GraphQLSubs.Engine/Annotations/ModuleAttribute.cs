namespace GraphQLSubs;

/// <summary>
/// Names the generated registration of an assembly's types: <c>[assembly: Module("ChatTypes")]</c> makes <c>AddChatTypes()</c>.
/// Without it the name is <c>Add{assembly name without dots}Types()</c>.
/// </summary>
/// <param name="name">The name without <c>Add</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute(string name) : Attribute
{
    /// <summary>The name without <c>Add</c>.</summary>
    public string Name { get; } = name;
}

namespace GraphQLSubs.Generators.Model;

/// <summary>The documentation of one member of a referenced assembly.</summary>
/// <param name="Id">Which: <c>P:Shop.Person.Name</c>.</param>
/// <param name="Xml">The element <c>member</c>.</param>
internal sealed record MemberDocumentation(string Id, string Xml);

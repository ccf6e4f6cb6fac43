using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>What several modules say together.</summary>
/// <param name="Document">Their definitions and extensions, each type defined once.</param>
/// <param name="Errors">Where they contradict each other.</param>
/// <param name="ObjectTypes">The classes that are results of an interface or union of another module, and their object types.</param>
internal sealed record MergedModules(
    DocumentNode Document, IReadOnlyList<IError> Errors, IReadOnlyList<(Type Class, string ObjectType)> ObjectTypes);

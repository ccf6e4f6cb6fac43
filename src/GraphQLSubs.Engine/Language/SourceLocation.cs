namespace GraphQLSubs.Language;

/// <summary>A place in a GraphQL document: line and column, both from 1; the column counts UTF-16 code units.</summary>
public readonly record struct SourceLocation(int Line, int Column);

namespace GraphQLSubs.Testing;

/// <summary>A text differs from its snapshot.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);

namespace GraphQLSubs.Testing;

/// <summary>A program that the tests need is not installed; the message is one sentence saying what to install.</summary>
public sealed class PrerequisiteException(string message, Exception? innerException) : Exception(message, innerException);

namespace GraphQLSubs.Differential.HandWritten;

/// <summary>A case of a file.</summary>
/// <param name="Place">The file and line, and what its placeholders stand for.</param>
/// <param name="Reason">Why it is there.</param>
/// <param name="Json">What the oracle and the runner read.</param>
internal sealed record HandWrittenCase(string Place, string Reason, string Json);

namespace GraphQLSubs.Cli;

/// <summary>What the program ends with.</summary>
internal enum ExitCode
{
    /// <summary>All went well; so it did where Ctrl-C ended a subscription.</summary>
    Success = 0,

    /// <summary>The server answered with GraphQL errors.</summary>
    GraphQLErrors = 1,

    /// <summary>The command line is not understood, or a file it names cannot be read.</summary>
    Usage = 2,

    /// <summary>The server cannot be reached or refuses the connection.</summary>
    Connection = 3,

    /// <summary>The time was over before what was asked for had come.</summary>
    Timeout = 4,
}

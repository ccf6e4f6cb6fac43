namespace GraphQLSubs.Cli.Sockets;

/// <summary>Which closes a client may answer with another attempt, as the reference client of graphql-ws has it.</summary>
internal static class CloseCodes
{
    private const int InternalServerError = 4500;

    /// <summary>Whether the server would close again for the same reason.</summary>
    public static bool IsFinal(int? code) => code switch
    {
        null or 1000 or 1001 or 1005 or 1006 or 1012 or 1013 or 1014 => false,
        >= 1000 and < 2000 => true,
        4400 or 4401 or 4403 or 4406 or 4409 or 4429 or InternalServerError => true,
        _ => false,
    };
}

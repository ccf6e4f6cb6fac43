namespace GraphQLSubs.Language;

internal static class OperationTypeExtensions
{
    extension(OperationType operation)
    {
        /// <summary>The kind of operation as it is written.</summary>
        public string Keyword => operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };
    }
}

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

        /// <summary>The root type where no schema definition names another.</summary>
        public string RootTypeName => operation switch
        {
            OperationType.Query => "Query",
            OperationType.Mutation => "Mutation",
            _ => "Subscription",
        };
    }
}

using Amazon.DynamoDBv2.Model;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>A page of a topic partition: shape rows, each directly before its subscribers.</summary>
internal static class SubscriberPage
{
    /// <summary>Groups the page's live subscribers by shape.</summary>
    /// <param name="rows">The rows in the order of their sort keys.</param>
    /// <param name="shape">The last shape row of the pages before; then, of this one.</param>
    /// <param name="now">Rows that have expired by then are passed over.</param>
    public static List<SubscriberBatch> Read(List<Dictionary<string, AttributeValue>> rows, ref Shape? shape, DateTimeOffset now)
    {
        var batches = new List<SubscriberBatch>();
        var subscribers = new List<Subscriber>(rows.Count);
        foreach (var row in rows)
        {
            var shapeKey = Keys.ReadShape(row[Attributes.SortKey].S, out var member);
            if (member.IsEmpty)
            {
                Flush(shape);
                shape = DefinitionRows.Parse(shapeKey.ToString(), row);
            }
            else if (shapeKey.SequenceEqual(shape?.Key) && !row.HasExpired(now))
            {
                var (connectionId, operationId) = Keys.ReadSubscriber(member);
                var protocol = row.Text(Attributes.SubscriberProtocol) ?? SubscriberRows.UsualProtocol;
                subscribers.Add(new(connectionId, operationId, protocol, row.Text(Attributes.Token)!));
            }
        }

        Flush(shape);
        return batches;

        void Flush(Shape? group)
        {
            if (subscribers.Count > 0)
            {
                batches.Add(new(group!, [.. subscribers]));
                subscribers.Clear();
            }
        }
    }
}

using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace GraphQLSubs.DynamoDb;

/// <summary>Reads and writes the attributes of a row.</summary>
internal static class RowExtensions
{
    public static string? Text(this Dictionary<string, AttributeValue> row, string attribute) =>
        row.TryGetValue(attribute, out var value) ? value.S : null;

    public static long? Number(this Dictionary<string, AttributeValue> row, string attribute) =>
        row.TryGetValue(attribute, out var value) ? long.Parse(value.N, CultureInfo.InvariantCulture) : null;

    /// <summary>
    /// Whether the row's time is over. DynamoDB deletes such rows within days and
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ttl-expired-items.html">returns them until then</see>.
    /// </summary>
    public static bool HasExpired(this Dictionary<string, AttributeValue> row, DateTimeOffset now) =>
        row.Number(Attributes.Ttl) <= now.ToUnixTimeSeconds();

    public static DateTimeOffset ExpiresAt(this Dictionary<string, AttributeValue> row) =>
        DateTimeOffset.FromUnixTimeSeconds(row.Number(Attributes.Ttl)!.Value);

    /// <summary>Leaves the attribute out where there is no text.</summary>
    public static Dictionary<string, AttributeValue> With(this Dictionary<string, AttributeValue> row, string attribute, string? text)
    {
        if (text is not null)
        {
            row[attribute] = new() { S = text };
        }

        return row;
    }

    public static Dictionary<string, AttributeValue> With(this Dictionary<string, AttributeValue> row, string attribute, long number)
    {
        row[attribute] = Value(number);
        return row;
    }

    public static Dictionary<string, AttributeValue> WithTtl(this Dictionary<string, AttributeValue> row, DateTimeOffset expiresAt) =>
        row.With(Attributes.Ttl, expiresAt.ToUnixTimeSeconds());

    public static AttributeValue Value(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };
}

namespace GraphQLSubs.LocalGateway.Management;

/// <summary>
/// <c>/{mappingKey}/@connections/{id}</c>, read from the request's raw target: SDKs write the <c>@</c> as it is or as <c>%40</c>, the
/// <c>=</c> as <c>%3D</c> or as it is, and a signature is computed over what was written.
/// </summary>
internal static class ConnectionsPath
{
    /// <summary>Whether the target is one of the management API at all, under any mapping key.</summary>
    public static bool TryParse(string rawTarget, out string mappingKey, out string connectionId)
    {
        mappingKey = connectionId = "";
        var path = rawTarget.Split('?', 2)[0];
        var segments = path.Split('/');

        for (var i = 1; i < segments.Length; i++)
        {
            if (Uri.UnescapeDataString(segments[i]) == "@connections")
            {
                mappingKey = Uri.UnescapeDataString(string.Join('/', segments[1..i]));
                connectionId = Uri.UnescapeDataString(string.Join('/', segments[(i + 1)..]));
                return true;
            }
        }

        return false;
    }
}

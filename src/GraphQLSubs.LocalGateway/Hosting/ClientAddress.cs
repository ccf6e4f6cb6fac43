using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>The client's IP address as the events show it.</summary>
internal static class ClientAddress
{
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "127.0.0.1",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        var address => address.ToString(),
    };
}

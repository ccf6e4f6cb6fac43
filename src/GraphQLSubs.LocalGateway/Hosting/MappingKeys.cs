using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>
/// Under which paths the WebSocket API is found, as if behind a custom domain with two mappings to the same stage: the key itself, and the
/// key with <c>/realtime</c>, which AppSync's clients append to the address of a custom domain.
/// <see href="https://docs.aws.amazon.com/appsync/latest/devguide/custom-domain-name.html"/>
/// </summary>
internal sealed class MappingKeys(string mappingKey)
{
    private readonly PathString[] _paths = ["/" + mappingKey, $"/{mappingKey}/realtime"];

    public bool Contain(PathString path) => _paths.Any(known => known.Equals(path, StringComparison.Ordinal));
}

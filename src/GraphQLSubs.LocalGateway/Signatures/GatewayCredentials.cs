namespace GraphQLSubs.LocalGateway.Signatures;

/// <summary>An access key that may call the management API.</summary>
/// <param name="AccessKeyId">Names the key, in the open.</param>
/// <param name="SecretAccessKey">What requests are signed with; it never travels.</param>
/// <param name="SessionToken">Comes with temporary keys, as <c>X-Amz-Security-Token</c>; null: the keys are lasting ones.</param>
public sealed record GatewayCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    /// <summary>Names the key and hides the rest.</summary>
    public override string ToString() => $"{nameof(GatewayCredentials)} {{ {nameof(AccessKeyId)} = {AccessKeyId} }}";
}

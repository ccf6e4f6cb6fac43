using System.Security.Claims;
using GraphQLSubs.Server.Connections;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

public sealed class PrincipalCodecTests
{
    [Fact]
    public void A_principal_comes_back_as_it_was()
    {
        var principal = new ClaimsPrincipal([
            new ClaimsIdentity([new Claim("sub", "é\"\\"), new Claim("age", "7", ClaimValueTypes.Integer)], "jwt", "sub", "role"),
            new ClaimsIdentity([new Claim(ClaimTypes.Role, "admin"), new Claim(ClaimTypes.Role, "user")]),
        ]);

        var read = PrincipalCodec.Read(PrincipalCodec.Write(principal))!;

        read.Identities.Select(identity => (identity.AuthenticationType, identity.NameClaimType, identity.RoleClaimType))
            .ShouldBe(principal.Identities.Select(identity => (identity.AuthenticationType, identity.NameClaimType, identity.RoleClaimType)));
        read.Claims.Select(claim => (claim.Type, claim.Value, claim.ValueType))
            .ShouldBe(principal.Claims.Select(claim => (claim.Type, claim.Value, claim.ValueType)));
        read.Identity!.Name.ShouldBe("é\"\\");
        read.Identity.IsAuthenticated.ShouldBeTrue();
        read.IsInRole("admin").ShouldBeTrue();
        PrincipalCodec.Write(read).ShouldBe(PrincipalCodec.Write(principal));
    }

    [Fact]
    public void Nobody_is_null()
    {
        PrincipalCodec.Write(null).ShouldBeNull();
        PrincipalCodec.Read(null).ShouldBeNull();
    }
}

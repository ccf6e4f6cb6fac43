using System.Text;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Protocols.Tests;

public sealed class PersistedQueryTests
{
    private const string Hash = "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38";

    [Theory]
    [InlineData($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Hash}}}"}}""")]
    [InlineData($$$"""{"other":1,"persistedQuery":{"sha256Hash":"{{{Hash}}}","version":1,"more":[]}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"ECF4EDB46DB40B5132295C0291D62FB65D6759A9EEDFA4D5D612DD5EC54A6B38"}}""")]
    public void A_document_is_named_by_its_hash(string extensions) => Read(extensions).ShouldBe(new PersistedQuery(Hash));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"persistedQuery":null}""")]
    [InlineData("""{"persistedQuery":[]}""")]
    [InlineData("""{"persistedQuery":{"version":1}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":null}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"ecf4"}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"md5Hash":"ecf4edb46db40b5132295c0291d62fb6"}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"zcf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}""")]
    [InlineData($$$"""{"persistedQuery":{"sha256Hash":"{{{Hash}}}"}}""")]
    [InlineData($$$"""{"persistedQuery":{"version":2,"sha256Hash":"{{{Hash}}}"}}""")]
    [InlineData($$$"""{"persistedQuery":{"version":"1","sha256Hash":"{{{Hash}}}"}}""")]
    [InlineData($$$"""{"persistedQuery":{"version":1e99,"sha256Hash":"{{{Hash}}}"}}""")]
    public void What_has_another_form_names_nothing(string extensions) => Read(extensions).ShouldBeNull();

    private static PersistedQuery? Read(string extensions) => PersistedQuery.Read(Encoding.UTF8.GetBytes(extensions));
}

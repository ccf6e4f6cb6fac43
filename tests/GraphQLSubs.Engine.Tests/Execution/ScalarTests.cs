using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Execution;

/// <summary>HotChocolate's scalars; the specification's are held against graphql-js.</summary>
public sealed class ScalarTests
{
    [Theory]
    [InlineData("DateTime", "\"2026-11-22T09:30:00Z\"", "\"2026-11-22T09:30:00Z\"")]
    [InlineData("DateTime", "\"2026-11-22T09:30:00.1234567+02:00\"", "\"2026-11-22T09:30:00.1234567+02:00\"")]
    [InlineData("DateTime", "\"2026-11-22T09:30:00.500Z\"", "\"2026-11-22T09:30:00.5Z\"")]
    [InlineData("Date", "\"2024-02-29\"", "\"2024-02-29\"")]
    [InlineData("LocalTime", "\"23:59:59\"", "\"23:59:59\"")]
    [InlineData("LocalTime", "\"23:59:59.25\"", "\"23:59:59.25\"")]
    [InlineData("Duration", "\"P1DT2H30M\"", "\"P1DT2H30M\"")]
    [InlineData("Duration", "\"-PT0.5S\"", "\"-PT0.5S\"")]
    [InlineData("Decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("Decimal", "1.50", "1.50")]
    [InlineData("Long", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("UnsignedLong", "18446744073709551615", "18446744073709551615")]
    [InlineData("UnsignedInt", "4294967295", "4294967295")]
    [InlineData("Short", "-32768", "-32768")]
    [InlineData("UnsignedShort", "65535", "65535")]
    [InlineData("Byte", "-128", "-128")]
    [InlineData("UnsignedByte", "255", "255")]
    [InlineData("UUID", "\"0d3d2c84-7b93-4d9c-8a5f-0c1f3d6b8a11\"", "\"0d3d2c84-7b93-4d9c-8a5f-0c1f3d6b8a11\"")]
    [InlineData("URI", "\"https://example.com/a?b=c\"", "\"https://example.com/a?b=c\"")]
    [InlineData("URI", "\"/relative\"", "\"/relative\"")]
    [InlineData("Base64String", "\"aGVsbG8=\"", "\"aGVsbG8=\"")]
    [InlineData("Any", "{\"a\":[1,true,null,\"x\"]}", "{\"a\":[1,true,null,\"x\"]}")]
    public void A_value_is_the_same_as_variable_literal_and_result(string name, string given, string expected)
    {
        var scalar = Scalar(name);
        using var json = System.Text.Json.JsonDocument.Parse(given);
        var literal = name == "Any" ? "{a:[1,true,null,\"x\"]}" : given;

        scalar.TryParseValue(json.RootElement, out var fromValue, out var error).ShouldBeTrue(error);
        scalar.TryParseLiteral(Parser.ParseConstValue(literal), out var fromLiteral, out error).ShouldBeTrue(error);

        Serialize(scalar, fromValue!).ShouldBe(expected);
        Serialize(scalar, fromLiteral!).ShouldBe(expected);
    }

    [Theory]
    [InlineData("DateTime", "\"2026-11-22T09:30:00\"")]
    [InlineData("DateTime", "\"2026-11-22\"")]
    [InlineData("DateTime", "\"2026-13-22T09:30:00Z\"")]
    [InlineData("DateTime", "\"2026-11-22T09:30:00.12345678Z\"")]
    [InlineData("DateTime", "1763803800")]
    [InlineData("Date", "\"2023-02-29\"")]
    [InlineData("Date", "\"2026-11-22T00:00:00Z\"")]
    [InlineData("LocalTime", "\"24:00:00\"")]
    [InlineData("Duration", "\"1.02:30:00\"")]
    [InlineData("Decimal", "\"1\"")]
    [InlineData("Decimal", "1e40")]
    [InlineData("Long", "9223372036854775808")]
    [InlineData("Long", "1.5")]
    [InlineData("Long", "1e400")]
    [InlineData("Byte", "128")]
    [InlineData("UnsignedByte", "-1")]
    [InlineData("UUID", "\"{0d3d2c84-7b93-4d9c-8a5f-0c1f3d6b8a11}\"")]
    [InlineData("Base64String", "\"not base 64\"")]
    public void What_does_not_fit_is_refused_by_name(string name, string given)
    {
        var scalar = Scalar(name);
        using var json = System.Text.Json.JsonDocument.Parse(given);

        scalar.TryParseValue(json.RootElement, out _, out var error).ShouldBeFalse();
        error.ShouldStartWith($"{name} cannot represent ");
        scalar.TryParseLiteral(Parser.ParseConstValue(given), out _, out error).ShouldBeFalse();
        error.ShouldStartWith($"{name} cannot represent ");
    }

    [Fact]
    public void Results_are_taken_in_the_kinds_that_resolvers_return()
    {
        Serialize(Scalar("DateTime"), new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc)).ShouldBe("\"2026-11-22T09:30:00Z\"");
        Serialize(Scalar("DateTime"), new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Unspecified)).ShouldBe("\"2026-11-22T09:30:00Z\"");
        Serialize(Scalar("Float"), 0.1f).ShouldBe("0.1");
        Serialize(Scalar("Float"), 1.10m).ShouldBe("1.10");
        Serialize(Scalar("Long"), 5).ShouldBe("5");
        Serialize(Scalar("ID"), Guid.Empty).ShouldBe("\"00000000-0000-0000-0000-000000000000\"");
        Serialize(Scalar("Any"), new Dictionary<string, object?> { ["a"] = new object?[] { 1, null } }).ShouldBe("{\"a\":[1,null]}");
    }

    [Theory]
    [InlineData("Int", 2147483648L)]
    [InlineData("Byte", 128)]
    [InlineData("Float", double.NaN)]
    [InlineData("Boolean", "true")]
    [InlineData("UUID", "x")]
    [InlineData("Decimal", double.PositiveInfinity)]
    public void A_result_that_does_not_fit_leaves_nothing_written(string name, object value)
    {
        using var writer = new ResultWriter();

        Scalar(name).TrySerialize(value, writer, out var error).ShouldBeFalse();

        error.ShouldStartWith($"{name} cannot represent ");
        writer.Length.ShouldBe(0);
    }

    private static ScalarType Scalar(string name)
    {
        BuiltInScalars.TryGet(name, out var scalar).ShouldBeTrue();
        return scalar!;
    }

    private static string Serialize(ScalarType scalar, object value)
    {
        using var writer = new ResultWriter();
        scalar.TrySerialize(value, writer, out var error).ShouldBeTrue(error);
        return System.Text.Encoding.UTF8.GetString(writer.Written.Span);
    }
}

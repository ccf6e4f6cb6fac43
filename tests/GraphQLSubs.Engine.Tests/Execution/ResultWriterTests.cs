using System.Globalization;
using System.Text;
using GraphQLSubs.Execution;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Execution;

public sealed class ResultWriterTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(9.95)]
    [InlineData(-9.95)]
    [InlineData(-0.5)]
    [InlineData(0.0001)]
    [InlineData(0.00012)]
    [InlineData(0.00001)]
    [InlineData(1234.5678)]
    [InlineData(0.1 + 0.2)]
    [InlineData(99_999_999_999.9999)]
    [InlineData(100_000_000_000.0001)]
    [InlineData(9_007_199_254_740_993.0)]
    [InlineData(1e15)]
    [InlineData(1e21)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    public void A_number_is_written_in_its_shortest_form(double value) => Write(value).ShouldBe(Shortest(value));

    [Fact]
    public void Negative_zero_keeps_its_sign() => Write(double.NegativeZero).ShouldBe("-0");

    [Fact]
    public void Decimals_of_any_length_are_written_in_their_shortest_form()
    {
        var random = new Random(20_260_101);

        for (var i = 0; i < 100_000; i++)
        {
            var digits = random.NextInt64((long)Math.Pow(10, random.Next(1, 18)));
            var value = (i % 2 == 0 ? 1 : -1) * digits / Math.Pow(10, random.Next(0, 12));

            Write(value).ShouldBe(Shortest(value));
        }
    }

    private static string Shortest(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Write(double value)
    {
        using var writer = new ResultWriter();
        writer.WriteNumber(value);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}

using System.Text;
using GraphQLSubs.Cli.Output;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Cli.Tests;

public sealed class ResultOutputTests : IDisposable
{
    private readonly MemoryStream _results = new();
    private readonly StringWriter _messages = new() { NewLine = "\n" };

    [Fact]
    public void A_result_is_one_line()
    {
        Output().Result("""{"data":{"a":"ü"}}"""u8);

        Results().ShouldBe("{\"data\":{\"a\":\"ü\"}}\n");
    }

    [Fact]
    public void Colour_changes_nothing_else()
    {
        var json = """{"data":{"a":["x\"y",1.5e3,true,null,{}],"b":""}}""";

        Output(hasColour: true).Result(Encoding.UTF8.GetBytes(json));

        var coloured = Results();
        coloured.ShouldStartWith("{\u001b[34m\"data\"\u001b[0m:{");
        coloured.ShouldContain("\u001b[32m\"x\\\"y\"\u001b[0m,\u001b[33m1.5e3\u001b[0m,\u001b[33mtrue\u001b[0m");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[\\d+m", "").ShouldBe(json + "\n");
    }

    [Fact]
    public void Without_a_terminal_there_is_no_status()
    {
        var output = Output();

        output.Status("connecting");
        output.Note("lost");
        output.Close();

        _messages.ToString().ShouldBe("lost\n");
    }

    [Fact]
    public void On_a_terminal_the_status_stays_below_and_is_gone_at_the_end()
    {
        var output = Output(statusWidth: 80);

        output.Status("one");
        output.Note("lost");
        output.Status("two");
        output.Close();

        _messages.ToString().ShouldBe("one\r\u001b[2Klost\none\r\u001b[2Ktwo\r\u001b[2K");
    }

    [Fact]
    public void A_status_that_is_wider_than_the_terminal_is_cut()
    {
        Output(statusWidth: 8).Status("connecting");

        _messages.ToString().ShouldBe("connect");
    }

    public void Dispose()
    {
        _results.Dispose();
        _messages.Dispose();
    }

    private ResultOutput Output(bool hasColour = false, int? statusWidth = null) =>
        new(_results, _messages, hasColour, statusWidth is { } width ? () => width : null);

    private string Results() => Encoding.UTF8.GetString(_results.ToArray());
}

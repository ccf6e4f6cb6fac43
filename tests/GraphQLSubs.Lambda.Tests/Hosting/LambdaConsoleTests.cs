using System.Text;
using System.Text.Json;
using GraphQLSubs.Lambda.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Hosting;

public sealed class LambdaConsoleTests
{
    [Fact]
    public void Every_event_is_one_line_of_JSON_written_at_once()
    {
        using var output = new MemoryStream();
        using var console = new LambdaConsole(output, new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 7, 11, 42, 789, TimeSpan.Zero)));

        console.CreateLogger("GraphQLSubs.Test").LogError(new InvalidOperationException("line\nbreak"), "It \"failed\"\nfor {Reason}", "é😀\ud83d");

        var line = Encoding.UTF8.GetString(output.ToArray());
        line.Count(character => character == '\n').ShouldBe(1);
        line.ShouldEndWith("\n");
        using var json = JsonDocument.Parse(line);
        json.RootElement.GetProperty("timestamp").GetString().ShouldBe("2026-11-22T07:11:42.789Z");
        json.RootElement.GetProperty("level").GetString().ShouldBe("ERROR");
        json.RootElement.GetProperty("logger").GetString().ShouldBe("GraphQLSubs.Test");
        json.RootElement.GetProperty("message").GetString().ShouldBe("It \"failed\"\nfor é😀\ufffd");
        json.RootElement.GetProperty("exception").GetString()!.ShouldContain("line\nbreak");
    }
}

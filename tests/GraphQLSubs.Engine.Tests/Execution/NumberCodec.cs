using System.Text.Json;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Engine.Tests.Execution;

/// <summary>The messages of the tests are numbers.</summary>
internal sealed class NumberCodec : EventMessageCodec<int>
{
    public override string Name => "number";

    public override void Write(Utf8JsonWriter writer, int message) => writer.WriteNumberValue(message);

    public override int Read(ref Utf8JsonReader reader) => reader.GetInt32();
}

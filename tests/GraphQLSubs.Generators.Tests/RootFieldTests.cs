using GraphQLSubs.Generators.Tests.Driver;
using GraphQLSubs.Generators.Tests.Running;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary><c>[Query]</c>, <c>[Mutation]</c> and <c>[Subscription]</c> on members.</summary>
public sealed class RootFieldTests
{
    [Fact]
    public void A_member_of_any_class_is_a_field_of_a_root_type() =>
        Generation.SdlOf(
            """
            public sealed record Room(string Name)
            {
                [Query] public static Room GetRoomByName(string name) => new(name);
                [Query] internal static int Count => 1;
                [Mutation] public static Task<Room> AddRoomAsync(string name) => Task.FromResult(new Room(name));
                [Subscription, Subscribe, Topic("rooms/{name}")] public static Room OnRoom(string name, [EventMessage] Room room) => room;
            }
            [QueryType] public static class Q { public static int Other => 1; }
            """).ShouldBe(
            """
            type Query {
              other: Int!
              roomByName(name: String!): Room!
              count: Int!
            }

            type Mutation {
              addRoom(name: String!): Room!
            }

            type Subscription {
              onRoom(name: String!): Room!
            }

            type Room {
              name: String!
            }
            """);

    [Fact]
    public async Task It_is_resolved_without_an_instance() =>
        (await ZooFixture.ExecuteAsync("{ keeperOf(animal: \"cats\") }")).ShouldBe("""{"data":{"keeperOf":"keeper of cats"}}""");

    [Fact]
    public void Two_of_one_name_collide()
    {
        var generation = Generation.Run(
            """
            public static class A { [Query] public static int Count => 1; }
            public static class B { [Query] public static int Count => 1; }
            """);

        generation.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("GQLS0008");
    }
}

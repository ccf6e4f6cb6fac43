using GraphQLSubs.Generators.Tests.Running;

namespace GraphQLSubs.AotCheck;

internal sealed record Carer(string Name) : IKeeper;

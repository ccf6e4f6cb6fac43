using GraphQLSubs.Generators.Tests.Running;
using GraphQLSubs.Types;

namespace GraphQLSubs.AotCheck;

/// <summary>A schema whose classes are added one by one: no field leads to <see cref="Poem"/>.</summary>
internal sealed class Shop(IKeeper keeper)
{
    public string Keeper => keeper.Name;

    public IWork GetWork(Genre genre) => genre == Genre.Poem ? new Poem("Lines", 14) : new Novel("Emma");

    public Task<Puppy> GetPuppyAsync(IPuppyByNumberDataLoader puppies) => puppies.LoadRequiredAsync(2);
}

internal interface IWork
{
    string Title { get; }
}

internal sealed record Novel(string Title) : IWork;

internal sealed record Poem(string Title, int Lines) : IWork;

internal enum Genre
{
    Novel,
    Poem,
}

internal sealed record OrderInput(string Title, int Count = 1);

internal sealed class Till
{
    public Novel Order(OrderInput order) => new($"{order.Count} {order.Title}");
}

internal sealed class News
{
    [Subscribe, Topic("new/{genre}")]
    public Novel OnNovel(Genre genre, [EventMessage] Novel novel) => novel;
}

[ExtendObjectType<Novel>]
internal sealed class NovelExtension
{
    public string GetTitle([Parent] Novel novel) => novel.Title.ToUpperInvariant();
}

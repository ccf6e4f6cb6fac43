namespace GraphQLSubs.Types;

/// <summary>Stands for <c>T!</c> in <see cref="GraphQLTypeAttribute{T}"/>: <c>NonNullType&lt;IdType&gt;</c> is <c>ID!</c>.</summary>
/// <typeparam name="T">A scalar's class or another marker.</typeparam>
public abstract class NonNullType<T>
{
    private NonNullType()
    {
    }
}

/// <summary>Stands for <c>[T]</c> in <see cref="GraphQLTypeAttribute{T}"/>: <c>ListType&lt;IdType&gt;</c> is <c>[ID]</c>.</summary>
/// <typeparam name="T">A scalar's class or another marker.</typeparam>
public abstract class ListType<T>
{
    private ListType()
    {
    }
}

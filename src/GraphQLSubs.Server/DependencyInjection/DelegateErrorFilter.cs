namespace GraphQLSubs.Server.DependencyInjection;

/// <summary>A function as an error filter.</summary>
internal sealed class DelegateErrorFilter(Func<IError, IError> onError) : IErrorFilter
{
    public IError OnError(IError error) => onError(error);
}

namespace GraphQLSubs;

/// <summary>Looks at every error before it is sent: hides, translates or enriches it. Safe for use by many requests at once.</summary>
public interface IErrorFilter
{
    /// <summary>Returns the error to send: the given one or another made of it by <see cref="ErrorBuilder.FromError"/>.</summary>
    IError OnError(IError error);
}

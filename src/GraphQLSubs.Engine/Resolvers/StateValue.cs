using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GraphQLSubs.Resolvers;

/// <summary>An entry of state as the type that is asked for.</summary>
internal static class StateValue
{
    /// <summary>The value, where it is of that type, or a number that is the same in that type.</summary>
    public static bool TryRead<T>(object? value, [MaybeNullWhen(false)] out T read)
    {
        switch (value)
        {
            case T found:
                read = found;
                return true;

            case null:
                read = default!;
                return default(T) is null;

            // State that was kept as JSON comes back as the smallest type of number that holds it.
            case int or long or double:
                return TryConvert(value, out read);

            default:
                read = default;
                return false;
        }
    }

    private static bool TryConvert<T>(object value, [MaybeNullWhen(false)] out T read)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        read = default;

        if (type.IsEnum || Type.GetTypeCode(type) is < TypeCode.SByte or > TypeCode.Decimal)
        {
            return false;
        }

        try
        {
            var converted = Convert.ChangeType(value, type, CultureInfo.InvariantCulture);

            if (!Convert.ChangeType(converted, value.GetType(), CultureInfo.InvariantCulture).Equals(value))
            {
                return false;
            }

            read = (T)converted;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}

using System.ComponentModel;
using System.Globalization;

namespace GraphQLSubs.CompilerServices;

/// <summary>Called by generated code: the values that fill a topic's placeholders.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TopicText
{
    /// <summary>A value as a topic spells it: in invariant culture (publisher and subscriber may differ in theirs), null as nothing.</summary>
    public static string Of<T>(T value) => value switch
    {
        null => "",
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

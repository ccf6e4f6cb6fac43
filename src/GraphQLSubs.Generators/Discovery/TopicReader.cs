using System.Text;
using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>
/// Compiles the topic of a subscription field. HotChocolate fills it with <c>string.Format</c> in the current culture and keeps
/// or throws at what it does not know; here a placeholder is an argument or a compile error.
/// </summary>
internal sealed class TopicReader(DiscoveryContext context)
{
    public EquatableArray<TopicSegment> Read(IMethodSymbol method, List<ParameterModel> arguments)
    {
        var attribute = method.Find(Attributes.Topic);

        if (attribute.Text("Name") is not { } template)
        {
            return [new TopicSegment(method.Name, -1)];
        }

        var place = Place.Of(attribute!.Location());

        if (Parse(template, out var pieces) is { } fault)
        {
            context.Report(Rules.MalformedTopic, place, template, fault);
            return [];
        }

        var segments = new List<TopicSegment>();

        foreach (var (text, isPlaceholder) in pieces)
        {
            var argument = isPlaceholder ? arguments.FindIndex(a => a.Detail == text) : -1;

            if (isPlaceholder && argument < 0)
            {
                var known = arguments.Count == 0 ? "none" : string.Join(", ", arguments.Select(a => $"'{a.Detail}'"));
                context.Report(Rules.UnknownPlaceholder, place, text, method.Name, known);
                return [];
            }

            segments.Add(isPlaceholder ? new TopicSegment("", argument) : new TopicSegment(text, -1));
        }

        WarnOfSharedTopics(segments, arguments, place);
        return segments.ToEquatable();
    }

    /// <summary>
    /// In <c>{a}_{b}</c> the values <c>x_y</c>, <c>z</c> and <c>x</c>, <c>y_z</c> make one topic: a client could listen to what
    /// another may. It is safe where the first is a value that cannot contain the separator.
    /// </summary>
    private void WarnOfSharedTopics(List<TopicSegment> segments, List<ParameterModel> arguments, Place? place)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var next = segments.FindIndex(i + 1, segment => segment.IsArgument);

            if (!segments[i].IsArgument || next < 0)
            {
                continue;
            }

            var (first, second) = (arguments[segments[i].Argument], arguments[segments[next].Argument]);
            var separator = next > i + 1 ? segments[i + 1].Text : "";

            if (separator.Length == 0 || first.Type is { Form: TypeForm.Scalar, ScalarKind: "String" or "Uri" })
            {
                context.Report(Rules.AmbiguousTopic, place, first.Detail, second.Detail, separator);
            }
        }
    }

    /// <summary>Splits a template; <c>{{</c> and <c>}}</c> are braces. Returns what is wrong with it, or null.</summary>
    private static string? Parse(string template, out List<(string Text, bool IsPlaceholder)> pieces)
    {
        pieces = [];
        var text = new StringBuilder();

        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            var isDoubled = c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c;

            if (isDoubled)
            {
                text.Append(c);
                i++;
            }
            else if (c == '}')
            {
                return "a '}' without '{'; for a brace write '}}'";
            }
            else if (c == '{')
            {
                var end = template.IndexOf('}', i);

                if (end < 0)
                {
                    return "a '{' without '}'; for a brace write '{{'";
                }

                Flush(pieces, text);
                pieces.Add((template.Substring(i + 1, end - i - 1), true));
                i = end;
            }
            else
            {
                text.Append(c);
            }
        }

        Flush(pieces, text);
        return pieces.Count == 0 ? "it is empty" : null;
    }

    private static void Flush(List<(string Text, bool IsPlaceholder)> pieces, StringBuilder text)
    {
        if (text.Length > 0)
        {
            pieces.Add((text.ToString(), false));
            text.Clear();
        }
    }
}

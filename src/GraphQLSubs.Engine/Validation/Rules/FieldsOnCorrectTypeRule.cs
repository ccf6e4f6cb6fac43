using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fields are fields of the type they are selected from.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selections">Field Selections</see>.
/// </summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule
{
    public override void Enter(FieldNode node)
    {
        if (context is { ParentType: { } type, Field: null })
        {
            var name = node.Name.Value;
            context.Report($"Cannot query field \"{name}\" on type \"{type}\".{Suggest(type, name)}", node.Location);
        }
    }

    private string Suggest(CompositeType type, string fieldName)
    {
        if (context.Options.HideSuggestions)
        {
            return string.Empty;
        }

        var fragments = Suggestions.DidYouMean("to use an inline fragment on", TypesWithField(type, fieldName));

        return fragments.Length == 0 && type is ComplexType complex
            ? Suggestions.DidYouMean(null, fieldName, complex.Fields.Keys)
            : fragments;
    }

    /// <summary>
    /// Of an interface or union, the possible types that have the field and the interfaces these have it from: the most used first,
    /// an interface before what implements it.
    /// </summary>
    private List<string> TypesWithField(CompositeType type, string fieldName)
    {
        if (type is ObjectType)
        {
            return [];
        }

        var uses = new OrderedDictionary<ComplexType, int>();

        foreach (var possibleType in context.Schema!.GetPossibleTypes(type).Where(HasField))
        {
            uses[possibleType] = 1;

            foreach (var interfaceType in possibleType.Interfaces.Where(HasField))
            {
                uses[interfaceType] = uses.GetValueOrDefault(interfaceType) + 1;
            }
        }

        return [.. uses.Keys.Order(Comparer<ComplexType>.Create(Compare)).Select(static candidate => candidate.Name)];

        bool HasField(ComplexType candidate) => candidate.Fields.ContainsKey(fieldName);

        int Compare(ComplexType a, ComplexType b) => (uses[b] - uses[a]) switch
        {
            0 when context.Schema.IsSubType(a, b) => -1,
            0 when context.Schema.IsSubType(b, a) => 1,
            0 => NaturalOrder.Instance.Compare(a.Name, b.Name),
            var difference => difference,
        };
    }
}

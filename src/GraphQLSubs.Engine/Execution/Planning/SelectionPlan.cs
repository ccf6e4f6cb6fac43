using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>What is selected of values of one object type: the fields in response order.</summary>
/// <param name="Type">The object type.</param>
/// <param name="Fields">The fields, merged by response name.</param>
/// <param name="Error">Why the fields cannot be told (a condition without a value); null: they can.</param>
internal sealed record SelectionPlan(ObjectType Type, FieldPlan[] Fields, IError? Error);

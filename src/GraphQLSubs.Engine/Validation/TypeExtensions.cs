using GraphQLSubs.Types;

namespace GraphQLSubs.Validation;

/// <summary>What rules ask of types.</summary>
internal static class TypeExtensions
{
    extension(IType type)
    {
        /// <summary>The type without lists and non-null.</summary>
        public NamedType NamedType => type switch
        {
            NonNullType nonNull => nonNull.NullableType.NamedType,
            ListType list => list.ElementType.NamedType,
            _ => (NamedType)type,
        };

        /// <summary>The type without its exclamation mark.</summary>
        public IType NullableType => type is NonNullType nonNull ? nonNull.NullableType : type;

        /// <summary>Whether values of it can be given: <see href="https://spec.graphql.org/September2025/#IsInputType()">IsInputType</see>.</summary>
        public bool IsInputType => type.NamedType is ScalarType or EnumType or InputObjectType;

        /// <summary>Whether fields can return it: <see href="https://spec.graphql.org/September2025/#IsOutputType()">IsOutputType</see>.</summary>
        public bool IsOutputType => type.NamedType is not InputObjectType;

        public bool IsLeafType => type is ScalarType or EnumType;
    }

    extension(Schema schema)
    {
        /// <summary>Whether every value of one type is one of the other.</summary>
        public bool IsTypeSubTypeOf(IType maybeSubType, IType superType) => (maybeSubType, superType) switch
        {
            _ when maybeSubType == superType => true,
            (NonNullType sub, NonNullType super) => schema.IsTypeSubTypeOf(sub.NullableType, super.NullableType),
            (_, NonNullType) => false,
            (NonNullType sub, _) => schema.IsTypeSubTypeOf(sub.NullableType, superType),
            (ListType sub, ListType super) => schema.IsTypeSubTypeOf(sub.ElementType, super.ElementType),
            (ComplexType sub, CompositeType super) => schema.IsSubType(super, sub),
            _ => false,
        };

        /// <summary>Whether a value can be of both types.</summary>
        public bool DoTypesOverlap(CompositeType left, CompositeType right) => (left, right) switch
        {
            _ when left == right => true,
            (ObjectType, ObjectType) => false,
            (_, ObjectType) => schema.IsSubType(left, right),
            (ObjectType, _) => schema.IsSubType(right, left),
            _ => schema.GetPossibleTypes(left).Any(type => schema.IsSubType(right, type)),
        };
    }
}

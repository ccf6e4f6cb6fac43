using System.Diagnostics.CodeAnalysis;

namespace GraphQLSubs.Types;

/// <summary>
/// The scalars whose coercion the engine brings: the specification's five and those of HotChocolate 16. A schema that declares a
/// scalar of such a name gets the coercion unless <see cref="SchemaBuilder.AddScalar"/> gave another.
/// </summary>
internal static class BuiltInScalars
{
    /// <summary>The specification's own, which every schema has.</summary>
    public static ScalarType[] CreateSpecified() =>
        [new StringType(), new IntType(), new FloatType(), new BooleanType(), new IdType()];

    /// <summary>Makes the scalar of a name; a new one each time, since a schema sets its description and directives.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out ScalarType? scalar)
    {
        scalar = name switch
        {
            "String" => new StringType(),
            "Int" => new IntType(),
            "Float" => new FloatType(),
            "Boolean" => new BooleanType(),
            "ID" => new IdType(),
            "Any" => new AnyType(),
            "Base64String" => new Base64StringType(),
            "Byte" => new ByteType(),
            "Date" => new DateType(),
            "DateTime" => new DateTimeType(),
            "Decimal" => new DecimalType(),
            "Duration" => new DurationType(),
            "LocalTime" => new LocalTimeType(),
            "Long" => new LongType(),
            "Short" => new ShortType(),
            "UnsignedByte" => new UnsignedByteType(),
            "UnsignedInt" => new UnsignedIntType(),
            "UnsignedLong" => new UnsignedLongType(),
            "UnsignedShort" => new UnsignedShortType(),
            "URI" => new UriType(),
            "UUID" => new UuidType(),
            _ => null,
        };

        return scalar is not null;
    }
}

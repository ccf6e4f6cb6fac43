namespace GraphQLSubs.Types;

/// <summary>HotChocolate's Byte: <see cref="sbyte"/>.</summary>
public sealed class ByteType() : IntegerType<sbyte>("Byte");

/// <summary>HotChocolate's Short: <see cref="short"/>.</summary>
public sealed class ShortType() : IntegerType<short>("Short");

/// <summary>HotChocolate's Long: <see cref="long"/>.</summary>
public sealed class LongType() : IntegerType<long>("Long");

/// <summary>HotChocolate's UnsignedByte: <see cref="byte"/>.</summary>
public sealed class UnsignedByteType() : IntegerType<byte>("UnsignedByte");

/// <summary>HotChocolate's UnsignedShort: <see cref="ushort"/>.</summary>
public sealed class UnsignedShortType() : IntegerType<ushort>("UnsignedShort");

/// <summary>HotChocolate's UnsignedInt: <see cref="uint"/>.</summary>
public sealed class UnsignedIntType() : IntegerType<uint>("UnsignedInt");

/// <summary>HotChocolate's UnsignedLong: <see cref="ulong"/>.</summary>
public sealed class UnsignedLongType() : IntegerType<ulong>("UnsignedLong");

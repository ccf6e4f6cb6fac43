namespace GraphQLSubs.LocalGateway.Frames;

/// <summary>One frame of a client, unmasked; the payload is a copy that the receiver owns.</summary>
internal readonly record struct Frame(Opcode Opcode, bool IsFinal, ReadOnlyMemory<byte> Payload);

using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using GraphQLSubs.Generators.TypeMapping;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Reads the classes that events carry, as what is needed to write and read them as JSON.</summary>
internal sealed class MessageReader
{
    private readonly DiscoveryContext _context;
    private readonly TypeMapper _mapper;
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _unread = new();

    public MessageReader(DiscoveryContext context)
    {
        _context = context;
        _mapper = new TypeMapper(context, (type, _) => Visit(type));
    }

    public (EquatableArray<TypeRef> Messages, EquatableArray<MessageObject> Objects) Read()
    {
        var messages = new List<TypeRef>();
        var objects = new List<MessageObject>();

        foreach (var (type, place) in _context.Messages)
        {
            if (Map(type, type, place) is { } message)
            {
                messages.Add(message);
            }

            while (_unread.Count > 0)
            {
                _context.CancellationToken.ThrowIfCancellationRequested();

                if (ReadObject(_unread.Dequeue(), place) is { } read)
                {
                    objects.Add(read);
                }
            }
        }

        return (messages.ToEquatable(), objects.ToEquatable());
    }

    private void Visit(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Enum && _seen.Add(type.WithNullableAnnotation(NullableAnnotation.None)))
        {
            _unread.Enqueue(type);
        }
    }

    private TypeRef? Map(ITypeSymbol type, ITypeSymbol owner, Place? place)
    {
        var mapped = _mapper.Map(type, isInput: false);

        if (mapped is null || !Constructions.CanMake(mapped))
        {
            _context.Report(Rules.UnsupportedMessage, place, owner.ToDisplayString(), $"'{type.ToDisplayString()}' has no codec");
            return null;
        }

        return mapped;
    }

    private MessageObject? ReadObject(INamedTypeSymbol type, Place? place)
    {
        if (type.IsAbstract || Constructions.Of(type) is not { } construction)
        {
            _context.Report(
                Rules.UnsupportedMessage,
                place,
                type.ToDisplayString(),
                type.IsAbstract
                    ? "it is abstract, and the codec would not know which class to make"
                    : "it needs a constructor whose parameters are properties, such as a record's, or one without parameters");
            return null;
        }

        var properties = new List<MessageProperty>();

        foreach (var property in Members.PropertiesOf(type).Where(property => construction.Sets(property.Name) && property.GetMethod is not null))
        {
            if (Map(property.Type, type, place) is { } mapped)
            {
                properties.Add(new MessageProperty(property.Name, GraphQLNames.OfMember(property.Name), mapped));
            }
        }

        return new MessageObject(type.ToClr(), properties.ToEquatable(), construction);
    }
}

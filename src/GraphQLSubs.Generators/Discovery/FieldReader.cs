using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using GraphQLSubs.Generators.TypeMapping;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Reads the members of a class as fields.</summary>
internal sealed class FieldReader
{
    private readonly DiscoveryContext _context;
    private readonly TypeMapper _mapper;
    private readonly ParameterReader _parameters;
    private readonly SubscriptionReader _subscriptions;

    public FieldReader(DiscoveryContext context, TypeMapper mapper)
    {
        _context = context;
        _mapper = mapper;
        _parameters = new ParameterReader(context, mapper);
        _subscriptions = new SubscriptionReader(context, _parameters);
    }

    /// <summary>The fields of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="instance">On what its instance members are called.</param>
    /// <param name="includeStatic">Whether its static members are fields.</param>
    /// <param name="isSubscription">Whether they are fields of the subscription type.</param>
    public EquatableArray<FieldModel> Read(INamedTypeSymbol type, CallTarget instance, bool includeStatic, bool isSubscription = false)
    {
        ForeignAttributes.Check(type, _context);
        var fields = new List<FieldModel>();
        var constructor = instance == CallTarget.Instance && !type.IsStatic ? ReadConstructor(type) : [];

        if (instance == CallTarget.Instance)
        {
            InstanceState.Check(type, constructor.Count > 0, _context);
        }

        var sources = isSubscription ? SubscriptionReader.SourcesOf(type) : [];

        foreach (var member in Members.FieldsOf(type, includeStatic, includeInstance: true).Where(member => !sources.Contains(member.Name)))
        {
            _context.CancellationToken.ThrowIfCancellationRequested();

            if (ReadField(type, member, instance, constructor, isSubscription) is { } field)
            {
                _context.Locate(type.ToClr(), field.Name, member);
                fields.Add(field);
            }
        }

        return fields.ToEquatable();
    }

    /// <summary>One static member as a field of a root type.</summary>
    public EquatableArray<FieldModel> ReadMember(ISymbol member, bool isSubscription)
    {
        ForeignAttributes.Check(member.ContainingType, _context);

        if (ReadField(member.ContainingType, member, CallTarget.Static, [], isSubscription) is not { } field)
        {
            return [];
        }

        _context.Locate(member.ContainingType.ToClr(), field.Name, member);
        return [field];
    }

    private FieldModel? ReadField(
        INamedTypeSymbol type, ISymbol member, CallTarget instance, EquatableArray<ParameterModel> constructor, bool isSubscription)
    {
        ForeignAttributes.Check(member, _context);
        var method = member as IMethodSymbol;
        var returned = method?.ReturnType ?? ((IPropertySymbol)member).Type;
        var awaited = returned.AwaitedResult();
        var arguments = new List<InputFieldModel>();
        var parameters = method is null ? [] : _parameters.Read(method, arguments, isSubscription);

        if (_mapper.MapAnnotated(awaited ?? returned, member, isInput: false) is not { } mapped
            || parameters.Count < method?.Parameters.Length)
        {
            // The problem is reported; a call that does not compile would only hide it.
            return null;
        }

        var name = member.Find(Attributes.Name).Text("Name")
            ?? (method is null ? GraphQLNames.OfMember(member.Name) : GraphQLNames.OfMethod(member.Name, awaited is not null));
        _context.CheckName(name, member);
        var subscription = _subscriptions.Read(member, parameters, constructor, arguments, isSubscription);

        return new FieldModel
        {
            Name = name,
            Member = member.Name,
            Description = Descriptions.Of(member),
            DeprecationReason = Descriptions.DeprecationOf(member),
            Type = mapped,
            Arguments = arguments.ToEquatable(),
            Subscription = subscription,
            Call = new MemberCall
            {
                Class = type.ToClr(),
                Member = member.Name,
                Target = member.IsStatic ? CallTarget.Static : instance,
                IsProperty = method is null,
                Result = awaited is null ? CallResult.Value : CallResult.Awaitable,
                Parameters = parameters.ToEquatable(),
                ConstructorParameters = member.IsStatic ? [] : constructor,
                Demands = Discovery.Demands.OfField(type, member),
            },
        };
    }

    /// <summary>
    /// What the constructor of a class of fields takes are services. Then it is made anew for each call: HotChocolate keeps one
    /// instance, and with it the first request's services, which are disposed of.
    /// </summary>
    private static EquatableArray<ParameterModel> ReadConstructor(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
        .OrderByDescending(constructor => constructor.Parameters.Length)
        .FirstOrDefault() is { } constructor
            ? constructor.Parameters.Select(ParameterReader.Service).ToEquatable()
            : [];
}

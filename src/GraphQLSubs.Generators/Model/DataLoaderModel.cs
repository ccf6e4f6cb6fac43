namespace GraphQLSubs.Generators.Model;

/// <summary>What a data loader makes of its keys.</summary>
internal enum DataLoaderForm
{
    /// <summary>One value for each key, all by one call.</summary>
    Batch,

    /// <summary>Any number of values for each key, all by one call.</summary>
    Group,

    /// <summary>One value by a call for each key.</summary>
    Single,
}

/// <summary>A data loader: a method and the class that calls it.</summary>
internal sealed record DataLoaderModel
{
    /// <summary>The namespace of the method's class; empty: none.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the generated class.</summary>
    public required string Name { get; init; }

    public required DataLoaderForm Form { get; init; }

    /// <summary>The key's type, from <c>global::</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The type of one value, from <c>global::</c>.</summary>
    public required string Value { get; init; }

    public required bool IsClassPublic { get; init; }

    public required bool IsInterfacePublic { get; init; }

    /// <summary>Whether each call is given services of a scope of its own.</summary>
    public required bool HasOwnScope { get; init; }

    /// <summary>The method; its first parameter, the keys, is left out.</summary>
    public required MemberCall Call { get; init; }

    /// <summary>Whether a call needs any services.</summary>
    public bool TakesServices => HasOwnScope || Call.Parameters.Any(parameter => parameter.Binding != ParameterBinding.CancellationToken);

    /// <summary>Namespace and name, from <c>global::</c>.</summary>
    public string Clr => Qualify(Name);

    public string InterfaceClr => Qualify("I" + Name);

    private string Qualify(string name) => Namespace.Length == 0 ? $"global::{name}" : $"global::{Namespace}.{name}";
}

/// <summary>A data loader with what is wrong with it and where it stands.</summary>
internal sealed record DiscoveredDataLoader(DataLoaderModel? Model, EquatableArray<Problem> Problems, Place? Place);

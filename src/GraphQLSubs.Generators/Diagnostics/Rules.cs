using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Diagnostics;

/// <summary>All diagnostics. Each has its section in docs/diagnostics.md.</summary>
internal static class Rules
{
    private const string Category = "GraphQLSubs";

    /// <summary>The compiler prints it behind each message: a path in the repository, which has no public address.</summary>
    private const string Documentation = "docs/diagnostics.md#";

    public static readonly DiagnosticDescriptor LeftoverUsing = new(
        "GQLS0001", "HotChocolate's namespace",
        "'{0}' is HotChocolate's namespace: write '{1}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0001");

    public static readonly DiagnosticDescriptor UnsupportedFeature = new(
        "GQLS0002", "HotChocolate feature that is not supported",
        "'{0}' is not supported: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0002");

    public static readonly DiagnosticDescriptor AmbiguousParameter = new(
        "GQLS0003", "Parameter that may be a service or an argument",
        "'{0}' of '{1}' may be a service or an argument: add [Service] or [Argument]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0003");

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "GQLS0004", "Type without a GraphQL type",
        "'{0}' of '{1}' cannot become a GraphQL type: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0004");

    public static readonly DiagnosticDescriptor UnknownPlaceholder = new(
        "GQLS0005", "Unknown topic placeholder",
        "The topic has a placeholder '{{{0}}}', but '{1}' has no argument of that name: its arguments are {2}. For braces write '{{{{' and '}}}}'.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0005");

    public static readonly DiagnosticDescriptor MalformedTopic = new(
        "GQLS0006", "Malformed topic",
        "The topic '{0}' is malformed: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0006");

    public static readonly DiagnosticDescriptor AmbiguousTopic = new(
        "GQLS0007", "Topic that different arguments share",
        "Different values of '{0}' and '{1}' can make the same topic: begin with an argument that cannot contain '{2}', or take one argument",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0007");

    public static readonly DiagnosticDescriptor CollidingFields = new(
        "GQLS0008", "Two members make one field",
        "'{0}' and '{1}' both make the field '{2}': rename one with [GraphQLName] or leave it out with [GraphQLIgnore]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0008");

    public static readonly DiagnosticDescriptor CollidingTypes = new(
        "GQLS0009", "Two classes make one type",
        "'{0}' and '{1}' both make the type '{2}': rename one with [GraphQLName]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0009");

    public static readonly DiagnosticDescriptor IncompleteSubscription = new(
        "GQLS0010", "Incomplete subscription field",
        "'{0}' {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0010");

    public static readonly DiagnosticDescriptor UnsupportedMessage = new(
        "GQLS0011", "Message that cannot be stored",
        "A message of type '{0}' cannot be written and read back: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0011");

    public static readonly DiagnosticDescriptor UnsupportedInput = new(
        "GQLS0012", "Input class that cannot be made",
        "'{0}' cannot be made from its input fields: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0012");

    public static readonly DiagnosticDescriptor IllegalName = new(
        "GQLS0013", "Name that GraphQL does not allow",
        "'{0}' is no GraphQL name: letters, digits and underscores, not beginning with a digit or two underscores",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0013");

    public static readonly DiagnosticDescriptor InvalidOneOf = new(
        "GQLS0014", "OneOf input with a required field",
        "'{0}' of the [OneOf] class '{1}' must be nullable and without default",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0014");

    public static readonly DiagnosticDescriptor ExtensionClass = new(
        "GQLS0015", "Extension class that is not static",
        "'{0}' must be static: its methods take the object through [Parent]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0015");

    public static readonly DiagnosticDescriptor InvalidDefault = new(
        "GQLS0016", "Default value that GraphQL cannot write",
        "The default of '{0}' cannot be written in GraphQL: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0016");

    public static readonly DiagnosticDescriptor UnsupportedParameter = new(
        "GQLS0017", "Parameter that has no value here",
        "'{0}' of '{1}' cannot be given a value: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0017");

    public static readonly DiagnosticDescriptor InaccessibleType = new(
        "GQLS0018", "Class or method that generated code cannot reach",
        "'{0}' is private: make it internal or public",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0018");

    public static readonly DiagnosticDescriptor EnumAlias = new(
        "GQLS0019", "Two enum members of one value",
        "'{0}' has the value of '{1}', so a result could not tell them apart: leave one out with [GraphQLIgnore]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0019");

    public static readonly DiagnosticDescriptor UnheardMessage = new(
        "GQLS0020", "Message that no subscription field declares",
        "No subscription field declares messages of type '{0}', so this fails: send the declared type, as SendAsync<T> where it is inferred otherwise",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0020");

    public static readonly DiagnosticDescriptor InstanceRootField = new(
        "GQLS0021", "Field of a root type that is not static",
        "'{0}' must be static: [Query], [Mutation] and [Subscription] make a field of one member, without an instance of its class",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0021");

    public static readonly DiagnosticDescriptor InvalidDataLoader = new(
        "GQLS0022", "Method that cannot be a data loader",
        "'{0}' cannot be a data loader: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0022");

    public static readonly DiagnosticDescriptor CollidingDataLoaders = new(
        "GQLS0023", "Data loader whose name is taken",
        "'{0}' makes the data loader '{1}', but {2}: name it with [DataLoader(\"…\")]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0023");

    public static readonly DiagnosticDescriptor InstanceState = new(
        "GQLS0024", "State of a class of fields",
        "'{0}' is state of '{1}', but {2}: keep it in a service",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0024");

    public static readonly DiagnosticDescriptor UnfitAddition = new(
        "GQLS0025", "Class that cannot be added as this",
        "{0}<{1}>() cannot be: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Documentation + "gqls0025");
}

using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>What one assembly contributes to a schema.</summary>
/// <param name="Name">Names the module in errors.</param>
/// <param name="Document">Its definitions and extensions.</param>
/// <param name="Contributed">The fields that a type has of another class.</param>
/// <param name="Classes">The class behind each type; root types have none.</param>
internal sealed record SchemaModule(
    string Name, DocumentNode Document, IReadOnlySet<(string Type, string Field)> Contributed, IReadOnlyDictionary<string, Type> Classes);

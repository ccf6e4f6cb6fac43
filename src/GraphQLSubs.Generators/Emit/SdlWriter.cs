using System.Text;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Writes a schema as SDL, for the engine to parse; the engine's printer makes the form that people read.</summary>
internal static class SdlWriter
{
    public static string Write(SchemaModel model)
    {
        var sdl = new StringBuilder();

        foreach (var type in model.Objects.Where(type => type.Fields.Count > 0))
        {
            var keyword = type.IsExtension ? "extend type" : "type";
            WriteFields(sdl, keyword, type.Name, type.Description, type.Interfaces, type.Fields);
        }

        foreach (var type in model.Interfaces)
        {
            WriteFields(sdl, "interface", type.Name, type.Description, type.Interfaces, type.Fields);
        }

        foreach (var union in model.Unions)
        {
            WriteDescription(sdl, union.Description, "");
            // The members may all be another module's.
            sdl.Append($"union {union.Name}{(union.Members.Count > 0 ? " = " : "")}{string.Join(" | ", union.Members)}\n\n");
        }

        foreach (var input in model.Inputs)
        {
            WriteInput(sdl, input);
        }

        foreach (var type in model.Enums)
        {
            WriteEnum(sdl, type);
        }

        foreach (var scalar in model.Scalars)
        {
            sdl.Append($"scalar {scalar}\n\n");
        }

        return sdl.ToString().TrimEnd('\n');
    }

    private static void WriteFields(
        StringBuilder sdl, string keyword, string name, string? description, EquatableArray<string> interfaces,
        EquatableArray<FieldModel> fields)
    {
        WriteDescription(sdl, description, "");
        sdl.Append($"{keyword} {name}");
        sdl.Append(interfaces.Count > 0 ? $" implements {string.Join(" & ", interfaces)}" : "");
        sdl.Append(" {\n");

        foreach (var field in fields)
        {
            WriteDescription(sdl, field.Description, "  ");
            sdl.Append($"  {field.Name}");
            WriteArguments(sdl, field.Arguments);
            sdl.Append($": {field.Type.Syntax}{Deprecated(field.DeprecationReason)}\n");
        }

        sdl.Append("}\n\n");
    }

    private static void WriteArguments(StringBuilder sdl, EquatableArray<InputFieldModel> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        sdl.Append('(');

        for (var i = 0; i < arguments.Count; i++)
        {
            sdl.Append(i > 0 ? ", " : "");
            sdl.Append(arguments[i].Description is { } description ? $"{GraphQLLiterals.Quote(description)} " : "");
            WriteInputField(sdl, arguments[i]);
        }

        sdl.Append(')');
    }

    private static void WriteInput(StringBuilder sdl, InputModel input)
    {
        WriteDescription(sdl, input.Description, "");
        sdl.Append($"input {input.Name}{(input.IsOneOf ? " @oneOf" : "")} {{\n");

        foreach (var field in input.Fields)
        {
            WriteDescription(sdl, field.Description, "  ");
            sdl.Append("  ");
            WriteInputField(sdl, field);
            sdl.Append('\n');
        }

        sdl.Append("}\n\n");
    }

    private static void WriteInputField(StringBuilder sdl, InputFieldModel field)
    {
        sdl.Append($"{field.Name}: {field.Type.Syntax}");
        sdl.Append(field.DefaultValue is { } value ? $" = {value}" : "");
        sdl.Append(Deprecated(field.DeprecationReason));
    }

    private static void WriteEnum(StringBuilder sdl, EnumModel type)
    {
        WriteDescription(sdl, type.Description, "");
        sdl.Append($"enum {type.Name} {{\n");

        foreach (var value in type.Values)
        {
            WriteDescription(sdl, value.Description, "  ");
            sdl.Append($"  {value.Name}{Deprecated(value.DeprecationReason)}\n");
        }

        sdl.Append("}\n\n");
    }

    private static void WriteDescription(StringBuilder sdl, string? description, string indent)
    {
        if (description is not null)
        {
            sdl.Append($"{indent}{GraphQLLiterals.Quote(description)}\n");
        }
    }

    private static string Deprecated(string? reason) => reason is null ? "" : $" @deprecated(reason: {GraphQLLiterals.Quote(reason)})";
}

using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Writes what makes input objects and enums of the engine's values, and names of enums.</summary>
internal static class InputEmitter
{
    private const string Fields = "global::System.Collections.Generic.IReadOnlyDictionary<string, object?>";

    public static void Emit(SourceWriter writer, SchemaModel model)
    {
        foreach (var input in model.Inputs)
        {
            EmitInput(writer, input);
            writer.Line();
        }

        foreach (var type in model.Enums)
        {
            EmitEnum(writer, type);
            writer.Line();
        }
    }

    private static void EmitInput(SourceWriter writer, InputModel input)
    {
        var construction = input.Construction;
        var arguments = construction.ConstructorMembers.Select(member => Value(input, member));

        writer.Open($"private static {input.Clr} Read{input.Name}(object value)");
        writer.Line($"var fields = ({Fields})value;");

        var initialized = construction.InitializedMembers.Where(member => FieldOf(input, member) is not null).ToList();
        var made = $"new {input.Clr}({string.Join(", ", arguments)})";

        if (initialized.Count == 0)
        {
            writer.Line($"var result = {made};");
        }
        else
        {
            writer.Open($"var result = {made}");

            foreach (var member in initialized)
            {
                writer.Line($"{CSharp.Member(member)} = {Value(input, member)},");
            }

            writer.Close(";");
        }

        foreach (var member in construction.AssignedMembers)
        {
            EmitAssignment(writer, input, member);
        }

        writer.Line("return result;");
        writer.Close();
    }

    /// <summary>A setter is called only for a field that was given: the class's own initial value is its default.</summary>
    private static void EmitAssignment(SourceWriter writer, InputModel input, string member)
    {
        if (FieldOf(input, member) is not { } field)
        {
            return;
        }

        var variable = $"given{CSharp.Identifier(member)}";
        var value = Conversions.FromEngine(field.Type, variable, field.Name);

        writer.Line();
        writer.Open($"if (fields.TryGetValue({CSharp.Literal(field.Name)}, out var {variable}))");
        writer.Line($"result.{CSharp.Member(member)} = {Wrap(field.Type, value)};");
        writer.Close();
        writer.Line();
    }

    private static string Value(InputModel input, string member)
    {
        if (FieldOf(input, member) is not { } field)
        {
            return "default!";
        }

        var name = CSharp.Literal(field.Name);
        var variable = $"given{CSharp.Identifier(member)}";
        var value = Conversions.FromEngine(field.Type, variable, field.Name);
        return $"fields.TryGetValue({name}, out var {variable}) ? {Wrap(field.Type, value)} : default({Declared(field.Type)})!";
    }

    private static string Declared(TypeRef type) => type.IsOptional ? $"global::GraphQLSubs.Optional<{type.Clr}>" : type.Clr;

    private static string Wrap(TypeRef type, string value) => type.IsOptional ? $"new {Declared(type)}({value})" : value;

    private static InputFieldModel? FieldOf(InputModel input, string member) =>
        input.Fields.FirstOrDefault(field => field.Member == member);

    private static void EmitEnum(SourceWriter writer, EnumModel type)
    {
        writer.Open($"private static {type.Clr} Read{type.Name}(object value) => (string)value switch");

        foreach (var value in type.Values)
        {
            writer.Line($"{CSharp.Literal(value.Name)} => {type.Clr}.{CSharp.Member(value.Member)},");
        }

        writer.Line("var unknown => throw new global::System.ArgumentException(unknown),");
        writer.Close(";");
        writer.Line();

        // What is no member of the enum is passed on as its number, which the engine refuses with the path of the field.
        writer.Open($"private static string Write{type.Name}({type.Clr} value) => value switch");

        foreach (var value in type.Values)
        {
            writer.Line($"{type.Clr}.{CSharp.Member(value.Member)} => {CSharp.Literal(value.Name)},");
        }

        writer.Line("_ => value.ToString(\"D\"),");
        writer.Close(";");
    }
}

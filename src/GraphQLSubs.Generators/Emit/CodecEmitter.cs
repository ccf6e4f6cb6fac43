using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Emit;

/// <summary>
/// Writes the codecs of the messages. Generators do not see each other's output, so System.Text.Json's cannot serve here; and
/// reflection must not.
/// </summary>
internal static class CodecEmitter
{
    private const string Json = "global::System.Text.Json";
    private const string EventJson = CSharp.Support + ".EventJson";

    public static string CodecOf(string clr) => $"{CSharp.Identifier(clr)}Codec";

    public static void Emit(SourceWriter writer, SchemaModel model)
    {
        foreach (var message in model.Messages)
        {
            EmitCodec(writer, message);
            writer.Line();
        }

        foreach (var type in model.MessageObjects)
        {
            EmitWrite(writer, type);
            writer.Line();
            EmitRead(writer, type);
            writer.Line();
        }
    }

    private static void EmitCodec(SourceWriter writer, TypeRef message)
    {
        var name = CodecOf(message.Clr);
        var declared = message.IsNullable && !message.IsValueType ? message.Clr + "?" : message.Clr;

        writer.Open($"private sealed class {name} : global::GraphQLSubs.Subscriptions.EventMessageCodec<{message.Clr}>");
        writer.Line($"public static readonly {name} Instance = new();");
        writer.Line();
        writer.Line($"public override string Name => {CSharp.Literal(message.Clr.Replace("global::", ""))};");
        writer.Line();
        writer.Open($"public override void Write({Json}.Utf8JsonWriter writer, {declared} value)");
        EmitWriteValue(writer, message, "value", "Message");
        writer.Close();
        writer.Line();
        writer.Line($"public override {declared} Read(ref {Json}.Utf8JsonReader reader) => {ReadValue(message)};");
        writer.Close();
    }

    private static void EmitWrite(SourceWriter writer, MessageObject type)
    {
        writer.Open($"private static void Write_{CSharp.Identifier(type.Clr)}({Json}.Utf8JsonWriter writer, {type.Clr} value)");
        writer.Line("writer.WriteStartObject();");

        foreach (var property in type.Properties)
        {
            writer.Line($"writer.WritePropertyName({CSharp.Utf8Literal(property.JsonName)});");
            EmitWriteValue(writer, property.Type, $"value.{CSharp.Member(property.Member)}", property.Member);
        }

        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    /// <param name="writer">The code.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The value.</param>
    /// <param name="name">Makes the names of variables distinct in their scope.</param>
    private static void EmitWriteValue(SourceWriter writer, TypeRef type, string value, string name)
    {
        if (!type.IsNullable)
        {
            EmitWriteNonNull(writer, type, value, name);
            return;
        }

        writer.Open($"if ({value} is {{ }} given{name})");
        EmitWriteNonNull(writer, type, $"given{name}", name);
        writer.Close();
        writer.Open("else");
        writer.Line("writer.WriteNullValue();");
        writer.Close();
        writer.Line();
    }

    private static void EmitWriteNonNull(SourceWriter writer, TypeRef type, string value, string name)
    {
        switch (type.Form)
        {
            case TypeForm.Composite:
                writer.Line($"Write_{CSharp.Identifier(type.NonNullableClr)}(writer, {value});");
                break;

            case TypeForm.List:
                writer.Line("writer.WriteStartArray();");
                writer.Line();
                writer.Open($"foreach (var item{name} in {value})");
                EmitWriteValue(writer, type.Element!, $"item{name}", $"Item{name}");
                writer.Close();
                writer.Line();
                writer.Line("writer.WriteEndArray();");
                break;

            default:
                writer.Line($"{EventJson}.Write{(type.Form == TypeForm.Enum ? "Enum" : type.ScalarKind)}(writer, {value});");
                break;
        }
    }

    private static void EmitRead(SourceWriter writer, MessageObject type)
    {
        writer.Open($"private static {type.Clr} Read_{CSharp.Identifier(type.Clr)}(ref {Json}.Utf8JsonReader reader)");
        writer.Line($"{EventJson}.ReadStartObject(ref reader);");

        foreach (var property in type.Properties)
        {
            writer.Line($"{property.Type.Clr}{(property.Type.IsValueType ? "" : "?")} read{property.Member} = default;");
        }

        writer.Line();
        writer.Open($"while ({EventJson}.ReadPropertyName(ref reader))");

        foreach (var property in type.Properties)
        {
            writer.Open($"if (reader.ValueTextEquals({CSharp.Utf8Literal(property.JsonName)}))");
            writer.Line("reader.Read();");
            writer.Line($"read{property.Member} = {ReadValue(property.Type)};");
            writer.Line("continue;");
            writer.Close();
            writer.Line();
        }

        writer.Line("reader.Read();");
        writer.Line("reader.Skip();");
        writer.Close();
        writer.Line();
        EmitConstruction(writer, type);
        writer.Close();
    }

    private static void EmitConstruction(SourceWriter writer, MessageObject type)
    {
        var construction = type.Construction;
        var arguments = construction.ConstructorMembers.Select(member => Value(type, member));
        var made = $"return new {type.Clr}({string.Join(", ", arguments)})";
        var initialized = construction.InitializedMembers.Concat(construction.AssignedMembers).ToList();

        if (initialized.Count == 0)
        {
            writer.Line(made + ";");
            return;
        }

        writer.Open(made);

        foreach (var member in initialized)
        {
            writer.Line($"{CSharp.Member(member)} = {Value(type, member)},");
        }

        writer.Close(";");
    }

    /// <summary>What was read of a property; a reference that must not be null is checked.</summary>
    private static string Value(MessageObject type, string member) =>
        type.Properties.FirstOrDefault(property => property.Member == member) switch
        {
            null => "default!",
            { Type: { IsNullable: false, IsValueType: false } } property =>
                $"{EventJson}.Required(read{member}, {CSharp.Literal(property.JsonName)})",
            _ => $"read{member}",
        };

    private static string ReadValue(TypeRef type)
    {
        var read = type.Form switch
        {
            TypeForm.Composite => $"Read_{CSharp.Identifier(type.NonNullableClr)}(ref reader)",
            TypeForm.Enum => $"{EventJson}.ReadEnum<{type.NonNullableClr}>(ref reader)",
            TypeForm.List => CSharp.ListOf(
                type,
                $"{EventJson}.ReadArray<{type.Element!.Clr}>(ref reader, static (ref {Json}.Utf8JsonReader reader) => {ReadValue(type.Element)})"),
            _ => $"{EventJson}.Read{type.ScalarKind}(ref reader)",
        };

        return type.IsNullable
            ? $"reader.TokenType == {Json}.JsonTokenType.Null ? {(type.IsNullableValue ? $"({type.Clr})null" : "null")} : {read}"
            : read;
    }
}

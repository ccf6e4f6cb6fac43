using System.Text;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Writes the module of a class that a call adds, and what puts it into the registry that the call looks into.</summary>
internal static class AdditionEmitter
{
    public static void Emit(SourceProductionContext context, AdditionModel addition, string moduleName)
    {
        var (type, schema) = (addition.Type, addition.Schema);
        var shown = $"{type.Method}<{type.Clr.Replace("global::", "")}>()";
        var name = $"{moduleName}_{type.Role}_{CSharp.Identifier(type.Clr)}";

        var writer = SourceWriter.BeginFile();
        writer.Line("namespace GraphQLSubs.Generated;");
        writer.Line();
        writer.Line($"/// <summary>{System.Security.SecurityElement.Escape(shown)}</summary>");
        writer.Open($"internal static class {name}");
        EmitRegistration(writer, addition, moduleName);
        writer.Line();
        ModuleEmitter.EmitSchema(writer, schema, shown, "private");
        writer.Line();
        ResolverEmitter.Emit(writer, schema);
        writer.Line();
        InputEmitter.Emit(writer, schema);
        CodecEmitter.Emit(writer, schema);
        writer.Close();
        context.AddSource($"{name}.g.cs", SourceText.From(writer.ToString(), Encoding.UTF8));
    }

    private static void EmitRegistration(SourceWriter writer, AdditionModel addition, string moduleName)
    {
        var type = addition.Type;

        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Open("internal static void Register()");
        writer.Line($"{CSharp.Support}.TypeRegistry.Add({CSharp.Support}.TypeRole.{type.Role}, typeof({type.Clr}), {CSharp.Literal(type.Name)}, AddTo);");
        writer.Close();
        writer.Line();
        writer.Open($"private static void AddTo({ModuleEmitter.Builder} builder)");
        writer.Line("AddTo(builder.SchemaBuilder);");

        if (addition.TakesDataLoaders)
        {
            writer.Line($"global::GraphQLSubs.Generated.{moduleName}.AddDataLoaders(builder);");
        }

        writer.Close();
    }
}

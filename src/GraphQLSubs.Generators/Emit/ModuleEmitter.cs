using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Writes the files of an assembly's module: its schema, its codecs, and the method that registers both.</summary>
internal static class ModuleEmitter
{
    private const string Builder = "global::GraphQLSubs.Execution.Configuration.IRequestExecutorBuilder";

    public static void Emit(SourceProductionContext context, SchemaModel model, string moduleName)
    {
        if (model.Objects.Count == 0 && model.Inputs.Count == 0 && model.Enums.Count == 0 && model.Interfaces.Count == 0 && model.Unions.Count == 0)
        {
            return;
        }

        Add(context, moduleName, "Schema", writer => EmitSchema(writer, model, moduleName));
        Add(context, moduleName, "Resolvers", writer => ResolverEmitter.Emit(writer, model));
        Add(context, moduleName, "Inputs", writer => InputEmitter.Emit(writer, model));
        Add(context, moduleName, "Codecs", writer => CodecEmitter.Emit(writer, model));
        context.AddSource($"{moduleName}.g.cs", SourceText.From(Registration(moduleName), System.Text.Encoding.UTF8));
    }

    private static void Add(SourceProductionContext context, string moduleName, string part, Action<SourceWriter> emit)
    {
        var writer = SourceWriter.BeginFile();
        writer.Line("namespace GraphQLSubs.Generated;");
        writer.Line();
        writer.Open($"internal static partial class {moduleName}");
        emit(writer);
        writer.Close();
        context.AddSource($"{moduleName}.{part}.g.cs", SourceText.From(writer.ToString(), System.Text.Encoding.UTF8));
    }

    private static void EmitSchema(SourceWriter writer, SchemaModel model, string moduleName)
    {
        var sdl = SdlWriter.Write(model);
        var quotes = Quotes(sdl);

        writer.Open("public static void AddTo(global::GraphQLSubs.Types.SchemaBuilder schema)");
        writer.Line($"schema.AddModule({CSharp.Literal(moduleName)}, Document{string.Concat(model.Classes.Select(Pair))});");
        writer.Line("AddResolvers(schema);");
        writer.Close();
        writer.Line();
        writer.Line($"private const string Document = {quotes}");
        writer.Raw(sdl);
        writer.Raw($"{quotes};");
    }

    private static string Pair((string Name, string Clr) type) => $", ({CSharp.Literal(type.Name)}, typeof({type.Clr}))";

    /// <summary>As many quotes as no line of the text has in a row.</summary>
    private static string Quotes(string text)
    {
        var quotes = "\"\"\"";

        while (text.Contains(quotes))
        {
            quotes += "\"";
        }

        return quotes;
    }

    private static string Registration(string moduleName)
    {
        var writer = SourceWriter.BeginFile();
        writer.Line("namespace Microsoft.Extensions.DependencyInjection;");
        writer.Line();
        writer.Line("/// <summary>Registers the GraphQL types of this assembly.</summary>");
        writer.Open($"public static class {moduleName}RequestExecutorBuilderExtensions");
        writer.Line("/// <summary>Adds the GraphQL types of this assembly to the schema.</summary>");
        writer.Open($"public static {Builder} Add{moduleName}(this {Builder} builder)");
        writer.Line($"global::GraphQLSubs.Generated.{moduleName}.AddTo(builder.SchemaBuilder);");
        writer.Line("return builder;");
        writer.Close();
        writer.Close();
        return writer.ToString();
    }
}

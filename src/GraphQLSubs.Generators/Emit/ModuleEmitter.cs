using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Writes the files of an assembly's module: its schema, codecs and data loaders, and the method that registers them.</summary>
internal static class ModuleEmitter
{
    public const string Builder = "global::GraphQLSubs.Execution.Configuration.IRequestExecutorBuilder";

    public static void Emit(SourceProductionContext context, SchemaModel model, string moduleName)
    {
        var hasTypes = model.Objects.Count + model.Inputs.Count + model.Enums.Count + model.Interfaces.Count + model.Unions.Count > 0;

        if (hasTypes)
        {
            Add(context, moduleName, "Schema", writer => EmitSchema(writer, model, moduleName, "public"));
            Add(context, moduleName, "Resolvers", writer => ResolverEmitter.Emit(writer, model));
            Add(context, moduleName, "Inputs", writer => InputEmitter.Emit(writer, model));
            Add(context, moduleName, "Codecs", writer => CodecEmitter.Emit(writer, model));
        }

        if (model.DataLoaders.Count > 0)
        {
            var loaders = SourceWriter.BeginFile();
            DataLoaderEmitter.EmitTypes(loaders, model.DataLoaders);
            context.AddSource($"{moduleName}.DataLoaders.g.cs", SourceText.From(loaders.ToString(), System.Text.Encoding.UTF8));
            Add(context, moduleName, "Services", writer => DataLoaderEmitter.EmitRegistration(writer, model.DataLoaders, Builder));
        }

        if (hasTypes || model.DataLoaders.Count > 0)
        {
            var registration = Registration(moduleName, hasTypes, model.DataLoaders.Count > 0);
            context.AddSource($"{moduleName}.g.cs", SourceText.From(registration, System.Text.Encoding.UTF8));
        }
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

    /// <summary>The method that adds a module to a schema, and its SDL.</summary>
    /// <param name="writer">The code.</param>
    /// <param name="model">The module.</param>
    /// <param name="name">Names it in errors.</param>
    /// <param name="access">Who may call the method.</param>
    public static void EmitSchema(SourceWriter writer, SchemaModel model, string name, string access)
    {
        var sdl = SdlWriter.Write(model);
        var quotes = Quotes(sdl);

        writer.Open($"{access} static void AddTo(global::GraphQLSubs.Types.SchemaBuilder schema)");
        var contributed = string.Join(", ", model.ContributedFields.Select(field => $"({CSharp.Literal(field.Type)}, {CSharp.Literal(field.Field)})"));
        var extensions = contributed.Length > 0 ? $", [{contributed}]" : "";
        writer.Line($"schema.AddModule({CSharp.Literal(name)}, Document{extensions}{string.Concat(model.Classes.Select(Pair))});");
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

    private static string Registration(string moduleName, bool hasTypes, bool hasDataLoaders)
    {
        var writer = SourceWriter.BeginFile();
        writer.Line("namespace Microsoft.Extensions.DependencyInjection;");
        writer.Line();
        writer.Line("/// <summary>Registers the GraphQL types of this assembly.</summary>");
        writer.Open($"public static class {moduleName}RequestExecutorBuilderExtensions");
        writer.Line("/// <summary>Adds the GraphQL types of this assembly to the schema.</summary>");
        writer.Open($"public static {Builder} Add{moduleName}(this {Builder} builder)");

        if (hasTypes)
        {
            writer.Line($"global::GraphQLSubs.Generated.{moduleName}.AddTo(builder.SchemaBuilder);");
        }

        if (hasDataLoaders)
        {
            writer.Line($"global::GraphQLSubs.Generated.{moduleName}.AddDataLoaders(builder);");
        }

        writer.Line("return builder;");
        writer.Close();
        writer.Close();
        return writer.ToString();
    }
}

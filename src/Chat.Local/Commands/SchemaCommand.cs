using System.CommandLine;

namespace Chat.Local.Commands;

/// <summary><c>schema export --output FILE</c> and <c>schema print</c>: the SDL, without starting anything.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "The file to write",
            HelpName = "FILE",
            Required = true,
        };

        var export = new Command("export", "Write the schema to a file, in SDL") { output };
        export.SetAction(result => Export(result.GetRequiredValue(output), result.InvocationConfiguration.Error));

        var print = new Command("print", "Print the schema, in SDL");
        print.SetAction(result => result.InvocationConfiguration.Output.Write(ChatSchema.Sdl()));

        return new Command("schema", "Show the GraphQL schema of the chat") { export, print };
    }

    private static int Export(FileInfo file, TextWriter error)
    {
        try
        {
            file.Directory?.Create();
            File.WriteAllText(file.FullName, ChatSchema.Sdl());
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"The schema cannot be written: {exception.Message}");
            return 1;
        }
    }
}

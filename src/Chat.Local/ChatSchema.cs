using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Local;

/// <summary>The schema of the chat as text.</summary>
internal static class ChatSchema
{
    public static string Sdl()
    {
        using var services = new ServiceCollection().AddChat().BuildServiceProvider();
        return services.GetRequiredService<Schema>().ToString();
    }
}

namespace GraphQLSubs.Testing;

/// <summary>Lets the test processes that run at the same time take turns.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Holds a file open that no other process can open meanwhile; the system lets go of it if this process dies.</summary>
    public static async Task<FileStream> TakeAsync(string path)
    {
        for (var deadline = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                await Task.Delay(100);
            }
        }
    }
}

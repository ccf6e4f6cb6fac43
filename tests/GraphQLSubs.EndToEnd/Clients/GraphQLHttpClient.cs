using System.Net.Http.Json;
using System.Text.Json;

namespace GraphQLSubs.EndToEnd.Clients;

/// <summary>GraphQL over HTTP as a front end does it: POST with JSON.</summary>
public sealed class GraphQLHttpClient(Uri url) : IDisposable
{
    private readonly HttpClient _http = new();

    public Uri Url => url;

    /// <summary>Executes an operation and returns the whole response object.</summary>
    public async Task<JsonElement> ExecuteAsync(string query, object? variables = null)
    {
        using var response = await _http.PostAsJsonAsync(url, new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends a chat message and returns its id.</summary>
    public async Task<string> SendMessageAsync(string room, string author, string text)
    {
        var response = await ExecuteAsync(
            "mutation($input: SendMessageInput!) { sendMessage(input: $input) { id } }",
            new { input = new { room, author, text } });

        return response.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? data.GetProperty("sendMessage").GetProperty("id").GetString()!
            : throw new InvalidOperationException($"sendMessage failed: {response}");
    }

    public void Dispose() => _http.Dispose();
}

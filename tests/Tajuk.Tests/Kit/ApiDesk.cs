using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tajuk.Tests.Kit;

/// <summary>A program that works for a newsroom through its API.</summary>
internal sealed class ApiDesk(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    /// <summary>Somebody with a token of this role, at a running server.</summary>
    public static async Task<ApiDesk> At(TajukServer server, TestFolder data, string role = "administrator", string? database = null) =>
        new(server.ClientWith(await TokenAsync(data, role, database)));

    public static async Task<string> TokenAsync(TestFolder data, string role, string? database = null) => (await RunTajuk.Succeeds(
        ["token", "create", "--name", "uji", "--role", role, "--data", data.Path, .. database is null ? Array.Empty<string>() : ["--database", database]])).Trim();

    /// <summary>A story as a draft.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> DraftAsync(string headline, string section = "nasional", JsonObject? more = null)
    {
        var story = more ?? [];
        (story["headline"], story["section"]) = (headline, section);
        story["bodyHtml"] ??= $"<p>Isi {headline}.</p>";
        return (string)(await PostAsync("api/v1/stories", story))["id"]!;
    }

    public Task<JsonObject> PublishAsync(string id, bool wait = false, JsonObject? order = null) =>
        PostAsync($"api/v1/stories/{id}/publish{(wait ? "?wait=visible" : "")}", order ?? []);

    /// <summary>A picture that was drawn for the test.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> PictureAsync(byte[] file, string? caption = null, string? credit = null, string? alt = null)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "foto.jpg" } };
        foreach (var (name, value) in new[] { ("caption", caption), ("credit", credit), ("alt", alt) })
            if (value is not null) form.Add(new StringContent(value), name);
        using var answer = await client.PostAsync("api/v1/pictures", form);
        return (string)(await ReadAsync(answer))["id"]!;
    }

    /// <summary>Posts what must be taken, and gives the answer.</summary>
    public async Task<JsonObject> PostAsync(string path, JsonObject body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        return await ReadAsync(answer);
    }

    public void Dispose() => client.Dispose();

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
    }
}

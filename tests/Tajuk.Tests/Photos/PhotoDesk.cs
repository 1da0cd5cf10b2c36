using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Photos;

/// <summary>A running newsroom with a photo editor and an editor in it.</summary>
public sealed class PhotoDesk : IAsyncLifetime
{
    private readonly TestFolder _data = new();

    internal TajukServer Server { get; private set; } = null!;

    internal HttpClient PhotoEditor { get; private set; } = null!;

    internal HttpClient Editor { get; private set; } = null!;

    /// <summary>Every file in the media store, as paths below it.</summary>
    internal IReadOnlyList<string> Kept =>
        Directory.Exists(_data.File("media"))
            ? [.. Directory.GetFiles(_data.File("media"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_data.File("media"), f)).Order()]
            : [];

    public async ValueTask InitializeAsync()
    {
        Server = await RunTajuk.Serve(_data);
        PhotoEditor = Server.ClientWith(await Token("photo-editor"));
        Editor = Server.ClientWith(await Token("desk-head"));
    }

    public async ValueTask DisposeAsync()
    {
        PhotoEditor?.Dispose();
        Editor?.Dispose();
        if (Server is not null) await Server.DisposeAsync();
        _data.Dispose();
    }

    internal Task<HttpResponseMessage> Send(byte[] file, params (string Name, string Value)[] fields) => Send(PhotoEditor, file, fields);

    internal static async Task<HttpResponseMessage> Send(HttpClient who, byte[] file, params (string Name, string Value)[] fields)
    {
        using var form = Form(file, fields);
        return await who.PostAsync("api/v1/pictures", form);
    }

    internal static MultipartFormDataContent Form(byte[] file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(part, "file", "../../foto.jpg");
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return form;
    }

    internal static async Task<JsonObject> Json(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

    private async Task<string> Token(string role) =>
        (await RunTajuk.Succeeds("token", "create", "--data", _data.Path, "--name", role, "--role", role)).Trim();
}

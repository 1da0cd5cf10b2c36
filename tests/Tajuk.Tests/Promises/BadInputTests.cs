using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Photos;

namespace Tajuk.Tests.Promises;

/// <summary>One server is sent whatever people and programs send: each answer says what is wrong, and nothing is half written.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private const long MostMemory = 500_000_000;

    private readonly TestFolder _data = new();
    private TajukServer? _server;
    private ApiDesk? _desk;
    private string _story = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TajukServer Server => _server!;

    private ApiDesk Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunTajuk.Serve(_data);
        _desk = await ApiDesk.At(_server, _data);
        _story = await Desk.DraftAsync("Berita yang sudah ada");
    }

    public async ValueTask DisposeAsync()
    {
        _desk?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Every_bad_request_is_told_what_is_wrong_and_leaves_nothing_behind()
    {
        foreach (var (path, body, status, code) in Stories()) await RefusedAsync(HttpMethod.Post, path, Json(body), status, code);
        foreach (var (name, xml) in HostileXml()) await RefusedAsync(HttpMethod.Post, $"api/v1/wire?provider={name}", Bytes(xml), 422, "wire_refused");
        foreach (var (file, status, code) in Pictures()) await RefusedAsync(HttpMethod.Post, "api/v1/pictures", Form(file), status, code);
        await RefusedAsync(HttpMethod.Post, "api/v1/pictures", Json("{}"), 400, "not_a_form");
        await RefusedAsync(HttpMethod.Post, "api/v1/stories", Bytes(new byte[5_000_000]), 413, "too_large");
        await RefusedAsync(HttpMethod.Post, "api/v1/stories", Endless(5_000_000), 413, "too_large");
        await RefusedAsync(HttpMethod.Post, "api/v1/wire", Endless(20_000_000), 413, "too_large");
        await RefusedAsync(HttpMethod.Post, "api/v1/tidak-ada", Json("{}"), 404, "no_such_route");
        await RefusedAsync(HttpMethod.Get, "api/v1/stories/zzzzzzz9", null, 404, "story_not_found");
        await RefusedAsync(HttpMethod.Get, "api/v1/content/stories?from=kemarin", null, 422, "instant_not_readable");
        await RefusedAsync(HttpMethod.Post, "api/v1/nodes", Json("""{"node": "", "lastSeq": 1}"""), 422, "wrong_field");
        await RefusedAsync(HttpMethod.Post, "api/v1/nodes", Json("""{"node": "a", "lastSeq": -1}"""), 422, "wrong_field");

        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_stale_edit_an_edit_without_a_version_and_a_reused_key_are_refused()
    {
        await RefusedAsync(HttpMethod.Put, $"api/v1/stories/{_story}", Json("""{"headline": "Lain"}"""), 428, "if_match_missing");
        await RefusedAsync(HttpMethod.Put, $"api/v1/stories/{_story}", Json("""{"headline": "Lain"}"""), 412, "stale_version", r => r.Headers.TryAddWithoutValidation("If-Match", "\"99\""));
        await RefusedAsync(HttpMethod.Put, $"api/v1/stories/{_story}", Json("""{"headline": "Lain"}"""), 412, "stale_version", r => r.Headers.TryAddWithoutValidation("If-Match", "omong kosong"));
        await RefusedAsync(HttpMethod.Post, "api/v1/stories", Json("{}"), 400, "idempotency_key_not_usable", r => r.Headers.Add("Idempotency-Key", new string('k', 300)));
        using (var first = await SendAsync(HttpMethod.Post, "api/v1/stories/" + _story + "/publish", Json("{}"), r => r.Headers.Add("Idempotency-Key", "sekali"))) Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await RefusedAsync(HttpMethod.Post, "api/v1/stories", Json("""{"headline": "Lain", "section": "nasional", "bodyHtml": "<p>a</p>"}"""), 422, "idempotency_key_reused", r => r.Headers.Add("Idempotency-Key", "sekali"));

        var story = JsonNode.Parse(await Desk.Client.GetStringAsync("api/v1/stories/" + _story, Cancel))!;
        Assert.Equal("Berita yang sudah ada", (string)story["headline"]!);
    }

    [Theory]
    [InlineData(null, 401, "token_missing")]
    [InlineData("Bearer tajuk_0000", 401, "token_missing")]
    [InlineData("Basic YTpi", 401, "token_missing")]
    [InlineData("Bearer ", 401, "token_missing")]
    public async Task Without_a_good_token_nothing_is_done(string? authorization, int status, string code)
    {
        foreach (var path in new[] { "api/v1/stories", "api/v1/pictures", "api/v1/wire", $"api/v1/stories/{_story}/publish", $"api/v1/stories/{_story}/kill", "api/v1/nodes", "api/v1/schedule/resume" })
            await RefusedAsync(HttpMethod.Post, path, Json("{}"), status, code, r =>
            {
                r.Headers.Remove("Authorization");
                if (authorization is not null) r.Headers.TryAddWithoutValidation("Authorization", authorization);
            }, anonymous: true);
    }

    [Fact]
    public async Task A_role_does_only_what_it_may()
    {
        using var reporter = await ApiDesk.At(Server, _data, "reporter");
        using var node = await ApiDesk.At(Server, _data, "node");
        foreach (var (desk, path) in new[] { (reporter, $"api/v1/stories/{_story}/publish"), (reporter, $"api/v1/stories/{_story}/kill"), (reporter, "api/v1/schedule/resume"), (node, "api/v1/stories"), (node, "api/v1/wire"), (node, $"api/v1/stories/{_story}/publish") })
        {
            using var answer = await desk.Client.PostAsync(path, Json("{}"), Cancel);
            Assert.Equal((403, "not_allowed"), ((int)answer.StatusCode, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["code"]!));
        }
        using var peek = await node.Client.GetAsync("api/v1/stories/" + _story, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, peek.StatusCode);
    }

    [Fact]
    public async Task What_is_no_request_at_all_ends_only_its_own_connection()
    {
        foreach (var raw in new[]
        {
            "GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", "POST /api/v1/stories HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            "POST /api/v1/stories HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /", $"GET /{new string('a', 20_000)} HTTP/1.1\r\nHost: x\r\n\r\n", "\0\0\0\0\0",
        })
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, Server.Address.Port, Cancel);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(raw), Cancel);
            var answer = await AnswerAsync(socket, stream);
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer);
        }

        await NothingIsLeftAsync();
    }

    private static IEnumerable<(string Path, string Body, int Status, string Code)> Stories()
    {
        const string stories = "api/v1/stories";
        yield return (stories, "", 400, "not_json");
        yield return (stories, "{", 400, "not_json");
        yield return (stories, "[]", 400, "not_json");
        yield return (stories, "null", 400, "not_json");
        yield return (stories, "\"teks\"", 400, "not_json");
        yield return (stories, "{\"headline\": \"a\", \"headline\": \"b\"}", 400, "not_json");
        yield return (stories, string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000), 400, "not_json");
        yield return (stories, "{}", 422, "headline_missing");
        yield return (stories, """{"headline": 5, "section": "nasional"}""", 422, "wrong_field");
        yield return (stories, """{"headline": ["a"], "section": "nasional"}""", 422, "wrong_field");
        yield return (stories, """{"headline": "a", "section": "nasional", "byline": "bukan daftar"}""", 422, "wrong_field");
        yield return (stories, """{"headline": "a", "section": "nasional", "leadPhoto": "x"}""", 422, "wrong_field");
        yield return (stories, """{"headline": "a", "section": "tidak-ada", "bodyHtml": "<p>a</p>"}""", 422, "unknown_section");
        yield return (stories, """{"headline": "a", "section": "nasional", "bodyHtml": "<p>a</p>", "leadPhoto": {"picture": "zzzzzzz9"}}""", 422, "unknown_picture");
        yield return (stories, """{"headline": "\u0000\u202e\u200b", "section": "nasional", "bodyHtml": "<p>a</p>"}""", 422, "headline_missing");
        yield return (stories, $$"""{"headline": "{{new string('j', 501)}}", "section": "nasional", "bodyHtml": "<p>a</p>"}""", 422, "field_too_long");
        yield return (stories, $$"""{"headline": "a", "section": "nasional", "bodyHtml": "{{string.Concat(Enumerable.Repeat("<div>", 40_000))}}"}""", 422, "body_too_deep");
        yield return (stories, $$"""{"headline": "a", "section": "nasional", "bodyHtml": "{{new string('a', 1_000_001)}}"}""", 413, "body_too_long");
        yield return (stories + "/zzzzzzz9/publish", "{}", 404, "story_not_found");
        yield return (stories + "/from-wire", """{"item": "tidak ada"}""", 404, "wire_item_not_found");
    }

    private static IEnumerable<(string Name, byte[] Xml)> HostileXml()
    {
        const string item = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\" version=\"1\">";
        yield return ("entity", Text($"<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>{item}<contentMeta><headline>&e;</headline></contentMeta></newsItem>"));
        yield return ("laughs", Text("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + item + "<contentMeta><headline>&c;</headline></contentMeta></newsItem>"));
        yield return ("deep", Text(string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000))));
        yield return ("giant", Text(item + "<contentMeta><headline>" + new string('x', 15_000_000) + "</headline></contentMeta></newsItem>"));
        yield return ("attributes", Text("<newsItem " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=\"\" ")) + "/>"));
        yield return ("half", Text(item + "<contentMeta><headline>terpot"));
        yield return ("nothing", []);
        yield return ("noise", [.. Enumerable.Range(0, 4_000).Select(i => (byte)(i * 31 % 251))]);
        yield return ("json", Text("{\"uri\": "));
    }

    private static IEnumerable<(byte[] File, int Status, string Code)> Pictures()
    {
        var whole = DrawPicture.Jpeg(800, 600);
        yield return (whole[..(whole.Length / 2)], 422, "picture_broken");
        yield return (Text("ini bukan foto"), 422, "not_a_picture");
        yield return (Text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"), 422, "not_a_picture");
        yield return (HugePng(50_000, 50_000), 422, "picture_too_many_pixels");
        yield return (new byte[60_000_000], 413, "picture_too_large");
    }

    /// <summary>A PNG whose header promises more points than anyone has memory for.</summary>
    private static byte[] HugePng(int width, int height)
    {
        var png = new List<byte> { 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10 };
        png.AddRange([0, 0, 0, 13, .. "IHDR"u8, .. Big(width), .. Big(height), 8, 2, 0, 0, 0, 0, 0, 0, 0]);
        png.AddRange([0, 0, 0, 0, .. "IEND"u8, 0xae, 0x42, 0x60, 0x82]);
        return [.. png];

        static byte[] Big(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
    }

    private async Task RefusedAsync(HttpMethod method, string path, HttpContent? content, int status, string code, Action<HttpRequestMessage>? change = null, bool anonymous = false)
    {
        var copy = content is null or StreamContent ? null : await content.ReadAsByteArrayAsync(Cancel);
        using var answer = await SendAsync(method, path, content, change, anonymous);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True((int)answer.StatusCode == status, $"{method} {path} ({copy?.Length}): {(int)answer.StatusCode} {text[..Math.Min(300, text.Length)]}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal(code, (string?)problem["code"]);
        Assert.NotEmpty((string)problem["detail"]!);
        if (copy is null) return;
        using var again = new ByteArrayContent(copy) { Headers = { ContentType = content!.Headers.ContentType } };
        using var english = await SendAsync(method, path, again, r => { change?.Invoke(r); r.Headers.AcceptLanguage.ParseAdd("en"); }, anonymous);
        Assert.NotEqual((string)problem["detail"]!, (string)JsonNode.Parse(await english.Content.ReadAsStringAsync(Cancel))!["detail"]!);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, Action<HttpRequestMessage>? change = null, bool anonymous = false)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        change?.Invoke(request);
        return await (anonymous ? Server.Client : Desk.Client).SendAsync(request, Cancel);
    }

    private async Task NothingIsLeftAsync()
    {
        Assert.False(Server.Process.HasEnded);
        Assert.Equal(HttpStatusCode.OK, (await Server.Client.GetAsync("/", Cancel)).StatusCode);
        Assert.InRange(Server.Process.OwnMemory(), 1, MostMemory);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_data.File("newsroom.db")};Mode=ReadOnly");
        await connection.OpenAsync(Cancel);
        foreach (var (table, count) in new[] { ("stories", 1L), ("story_versions", 1L), ("pictures", 0L), ("wire_items", 0L), ("followers", 0L) })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select count(*) from {table}";
            Assert.Equal((table, count), (table, (long)(await command.ExecuteScalarAsync(Cancel))!));
        }
        await RunTajuk.Succeeds("check", "--data", _data.Path);
    }

    /// <summary>What comes back before the connection ends; nothing when it is cut.</summary>
    private static async Task<string> AnswerAsync(TcpClient socket, NetworkStream stream)
    {
        try
        {
            socket.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync(Cancel);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return "";
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] body) => new(body);

    /// <summary>A body whose length nobody says beforehand.</summary>
    private static StreamContent Endless(int bytes) => new(new Unmeasured(new byte[bytes]));

    private static MultipartFormDataContent Form(byte[] file)
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new MultipartFormDataContent { { part, "file", "foto.jpg" } };
    }

    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

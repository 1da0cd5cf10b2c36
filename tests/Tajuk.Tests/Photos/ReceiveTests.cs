using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static Tajuk.Tests.Formats.PhotoMetadata.MetadataBytes;

namespace Tajuk.Tests.Photos;

public sealed class ReceiveTests(PhotoDesk desk) : IClassFixture<PhotoDesk>
{
    [Fact]
    public async Task What_the_file_says_is_taken_over_and_what_is_typed_counts_more()
    {
        var file = WithIim(DrawPicture.Jpeg(800, 600), DataSet(120, "Keterangan dari berkas"), DataSet(110, "AFP"), DataSet(80, "Rani Kusuma"),
            DataSet(90, "Pyongyang"), DataSet(95, "P'yŏngyang"), DataSet(101, "Korea Utara"), DataSet(40, "Telepon 0812"), DataSet(55, "20240600"), DataSet(25, "diplomasi"));
        using var answer = await desk.Send(file, ("caption", "Keterangan dari meja foto"), ("alt", " "));
        var picture = await PhotoDesk.Json(answer);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal($"/api/v1/pictures/{picture["id"]}", answer.Headers.Location?.OriginalString);
        Assert.Equal((800, 600, "jpeg"), ((int)picture["width"]!, (int)picture["height"]!, (string)picture["format"]!));
        Assert.Equal(file.Length, (int)picture["bytes"]!);
        Assert.Equal("Keterangan dari meja foto", (string?)picture["caption"]);
        Assert.Equal("AFP", (string?)picture["credit"]);
        Assert.Equal("Rani Kusuma", (string?)picture["creator"]);
        Assert.Equal(("Pyongyang", "P'yŏngyang", "Korea Utara"), ((string?)picture["city"], (string?)picture["state"], (string?)picture["country"]));
        Assert.Equal("Telepon 0812", (string?)picture["instructions"]);
        Assert.Equal("2024-06", (string?)picture["taken"]);
        Assert.Equal("diplomasi", (string?)picture["keywords"]![0]);
        Assert.Null(picture["alt"]);

        var again = await desk.PhotoEditor.GetFromJsonAsync<JsonObject>($"api/v1/pictures/{picture["id"]}");
        Assert.Equal(picture.ToJsonString(), again!.ToJsonString());
    }

    [Fact]
    public async Task What_is_odd_in_the_metadata_is_told_and_no_reason_to_refuse()
    {
        var file = WithIim(DrawPicture.Jpeg(100, 100), DataSet(110, "AFP"), [0x1C, 2, 120, 0x7F, 0xFF, 65]);
        using var answer = await desk.Send(file);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("metadata-truncated", (string?)(await PhotoDesk.Json(answer))["anomalies"]![0]!["code"]);
    }

    [Fact]
    public async Task The_original_is_kept_as_it_came_and_its_renditions_beside_it()
    {
        var file = DrawPicture.Jpeg(700, 500);
        var before = desk.Kept;
        using var answer = await desk.Send(file);
        var added = desk.Kept.Except(before).ToList();
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        Assert.Contains(Path.Combine("originals", hash[..2], hash), added);
        Assert.Equal(["320.jpg", "320.webp", "480.jpg", "480.webp", "640.jpg", "640.webp", "700x367.jpg"],
            added.Where(f => f.StartsWith("renditions", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(added, f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_has_a_public_address_only_while_a_story_that_is_out_shows_it()
    {
        var before = desk.Kept;
        using var answer = await desk.Send(DrawPicture.Jpeg(650, 420), ("caption", "Pasar pagi"));
        var id = (string)(await PhotoDesk.Json(answer))["id"]!;
        var file = desk.Kept.Except(before).Single(f => f.EndsWith("640.webp", StringComparison.Ordinal)).Split(Path.DirectorySeparatorChar);
        var address = $"media/{file[^2]}/640.webp";
        Assert.Equal(HttpStatusCode.NotFound, await Status(address));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"media/{id}/640.webp"));

        var story = await Post("api/v1/stories", new { headline = "Pasar pagi dibuka", section = "nasional", bodyHtml = "<p>Pasar dibuka.</p>", leadPhoto = new { picture = id, caption = "Pasar pagi" } });
        Assert.Equal(HttpStatusCode.NotFound, await Status(address));
        await Post($"api/v1/stories/{story["id"]}/publish?wait=visible", new { });
        using (var shown = await desk.Server.Client.GetAsync(address))
        {
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            Assert.Equal("image/webp", shown.Content.Headers.ContentType?.MediaType);
        }
        Assert.Equal(HttpStatusCode.NotFound, await Status(address.Replace("640.webp", "641.webp", StringComparison.Ordinal)));

        await Post($"api/v1/stories/{story["id"]}/kill?wait=visible", new { reason = "published-in-error" });
        Assert.NotEqual(HttpStatusCode.OK, await Status(address));
    }

    [Fact]
    public async Task The_same_key_again_gives_the_first_answer_and_keeps_no_second_picture()
    {
        async Task<string> Once()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/pictures") { Content = Fixed(DrawPicture.Jpeg(330, 220)) };
            request.Headers.Add("Idempotency-Key", "foto-1");
            using var answer = await desk.PhotoEditor.SendAsync(request);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            return (string)(await PhotoDesk.Json(answer))["id"]!;
        }
        var first = await Once();
        var kept = desk.Kept;
        Assert.Equal(first, await Once());
        Assert.Equal(kept, desk.Kept);
    }

    [Theory]
    [InlineData("not_a_picture", HttpStatusCode.UnprocessableEntity)]
    [InlineData("picture_broken", HttpStatusCode.UnprocessableEntity)]
    [InlineData("picture_too_many_pixels", HttpStatusCode.UnprocessableEntity)]
    [InlineData("not_a_form", HttpStatusCode.BadRequest)]
    [InlineData("picture_too_large", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_wrong_with_a_file_is_said_and_nothing_of_it_is_kept(string code, HttpStatusCode status)
    {
        var kept = desk.Kept;
        using var answer = await Refused(code);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await PhotoDesk.Json(answer);
        Assert.Equal(code, (string?)problem["code"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["detail"]));
        Assert.Equal(kept, desk.Kept);
        Assert.InRange(desk.Server.Process.OwnMemory(), 0, 500_000_000);
    }

    [Fact]
    public async Task Nobody_brings_a_picture_in_without_a_token()
    {
        using var nobody = await PhotoDesk.Send(desk.Server.Client, DrawPicture.Jpeg(50, 50));
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        using var stranger = desk.Server.ClientWith("bukan-token");
        using var refused = await PhotoDesk.Send(stranger, DrawPicture.Jpeg(50, 50));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    private async Task<HttpResponseMessage> Refused(string code)
    {
        switch (code)
        {
            case "not_a_picture": return await desk.Send("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
            case "picture_broken": return await desk.Send(DrawPicture.Jpeg(400, 300)[..4_000]);
            case "picture_too_many_pixels": return await desk.Send(RefusePictureTests.SquarePng(50_000));
            case "not_a_form": return await desk.PhotoEditor.PostAsJsonAsync("api/v1/pictures", new { file = "foto.jpg" });
            default:
                // Without a length in front, so that the server finds out only while it reads.
                using (var form = PhotoDesk.Form(new byte[53_500_000]))
                using (var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/pictures") { Content = form })
                {
                    request.Headers.TransferEncodingChunked = true;
                    return await desk.PhotoEditor.SendAsync(request);
                }
        }
    }

    private static ByteArrayContent Fixed(byte[] file)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes("--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n"), .. file, .. "\r\n--batas--\r\n"u8];
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=batas");
        return content;
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using var answer = await desk.Server.Client.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<JsonObject> Post(string address, object body)
    {
        using var answer = await desk.Editor.PostAsJsonAsync(address, body);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, said);
        return JsonNode.Parse(said)!.AsObject();
    }
}

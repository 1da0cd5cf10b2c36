using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Tajuk.Tests.Formats.PhotoMetadata;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Photos;

namespace Tajuk.Tests.Wire;

/// <summary>From an agency's file and its photograph to the readers' page: the credit that the page prints is the one that came in.</summary>
public sealed class AgencyPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_of_the_agency_stands_on_the_page_with_its_credit_and_caption()
    {
        using var data = new TestFolder();
        using var wire = new TestFolder();
        var story = await File.ReadAllTextAsync(RepositoryRoot.File("samples", "wire", "04-story-with-picture.newsml1.xml"), Cancel);
        await File.WriteAllTextAsync(wire.File("story.xml"), story.Replace("KBNR/Aji Wicaksana", "AFP", StringComparison.Ordinal), Cancel);
        // The photograph says another credit inside: what the agency says beside it counts more.
        await File.WriteAllBytesAsync(wire.File("tp-0021.jpg"), MetadataBytes.WithIim(DrawPicture.Jpeg(1800, 1200), MetadataBytes.DataSet(110, "ARSIP LAMA")), Cancel);
        var lines = (await RunTajuk.Succeeds("ingest", wire.File("story.xml"), "--provider", "AFP", "--data", data.Path)).Split('\n');
        var item = lines[0].Split('\t')[1].Split('@')[0];

        await using var server = await RunTajuk.Serve(data);
        using var desk = await ApiDesk.At(server, data);
        var draft = await desk.PostAsync("api/v1/stories/from-wire", new JsonObject { ["provider"] = "AFP", ["item"] = item, ["section"] = "nasional" });
        var published = await desk.PublishAsync((string)draft["id"]!, wait: true);
        var page = new HtmlParser().ParseDocument(await server.Client.GetStringAsync(new Uri((string)published["url"]!).AbsolutePath, Cancel));

        Assert.Equal("(AFP)", page.QuerySelector("[data-tajuk=credit]")!.TextContent.Trim());
        Assert.NotEmpty(page.QuerySelector("[data-tajuk=caption]")!.TextContent.Trim());
        var photo = page.QuerySelector("[data-tajuk=lead-photo] img")!;
        using var file = await server.Client.GetAsync(photo.GetAttribute("src"), Cancel);
        Assert.Equal("image/jpeg", file.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(photo.GetAttribute("alt")!);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.People;
using Tajuk.Photos;
using Tajuk.Platform;
using Tajuk.Platform.Desk;
using Tajuk.Storage;
using Tajuk.Storage.Media;
using Tajuk.Taxonomy;

namespace Tajuk.Stories;

/// <summary>The edit form. What a writer has typed comes back in it, whatever happens to the save.</summary>
internal static class WriteStory
{
    private const int RecentPictures = 12;

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        var stories = newsroom.MapGroup("/berita").NeedsAtDesk(Right.Write);
        stories.MapGet("/baru", NewAsync);
        stories.MapPost("/baru", CreateAsync);
        stories.MapGet("/{id}", OpenAsync);
        stories.MapPost("/{id}", SaveAsync);
        newsroom.MapGet("/foto/{id}", PictureAsync).NeedsAtDesk(Right.Write);
    }

    private static async Task<IResult> NewAsync(HttpContext http, TajukDb db, CancellationToken cancel) =>
        await FormAsync(http, db, new EditPage { Fields = new StoryFields { Byline = http.Actor().Name } }, 200, cancel);

    private static async Task<IResult> CreateAsync(HttpContext http, TajukDb db, Create create, CancellationToken cancel)
    {
        var fields = StoryFields.From(await http.Request.ReadFormAsync(cancel));
        var created = await create.RunAsync(http.Actor(), fields.AsInput(), cancel);
        return created.Refused
            ? await FormAsync(http, db, Wrong(new EditPage { Fields = fields }, created.Refusal!, http), created.Refusal!.Status, cancel)
            : TypedResults.LocalRedirect($"/newsroom/berita/{created.Value!.Id}?pesan=saved");
    }

    private static async Task<IResult> OpenAsync(HttpContext http, string id, TajukDb db, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (story is null) return DeskPage.Refused(http, new StoryNotFound(id));
        var document = await StoryDocument.OfAsync(db, story, story.Content, story.Version, cancel);
        return await FormAsync(http, db, PageOf(document, StoryFields.Of(document)), 200, cancel);
    }

    private static async Task<IResult> SaveAsync(HttpContext http, string id, TajukDb db, Edit edit, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var fields = StoryFields.From(form);
        _ = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var saved = await edit.RunAsync(http.Actor(), id, seen, fields.AsChanges(), cancel);
        if (!saved.Refused) return TypedResults.LocalRedirect($"/newsroom/berita/{id}?pesan=saved");
        if (saved.Refusal is StaleVersion stale) return await StaleAsync(http, db, stale, fields, cancel);
        var page = new EditPage { Id = id, Version = seen, State = form["state"].ToString(), Fields = fields };
        return await FormAsync(http, db, Wrong(page, saved.Refusal!, http), saved.Refusal!.Status, cancel);
    }

    // The form keeps the writer's text and now stands on the newest version: saving again is a decision, made with both in view.
    private static Task<IResult> StaleAsync(HttpContext http, TajukDb db, StaleVersion stale, StoryFields fields, CancellationToken cancel)
    {
        var theirs = StoryFields.Of(stale.Current);
        var differing = theirs.All.Zip(fields.All).Where(pair => pair.First.Text.Trim() != pair.Second.Text.Trim())
            .Select(pair => new Differing(pair.First.Word, pair.First.Text, pair.Second.Text));
        return FormAsync(http, db, PageOf(stale.Current, fields) with { Differing = [.. differing] }, stale.Status, cancel);
    }

    private static EditPage PageOf(StoryDocument story, StoryFields fields) => new() { Id = story.Id, Version = story.Version, State = story.State, Fields = fields };

    private static EditPage Wrong(EditPage page, Refusal refusal, HttpContext http) =>
        page with { WrongField = FieldOf(refusal), Wrong = refusal.Say(DeskLanguage.IsIndonesian(http.Request)) };

    private static string? FieldOf(Refusal refusal) => refusal switch
    {
        HeadlineMissing => "headline",
        UnknownSection => "section",
        UnknownPicture => "picture",
        FieldTooLong { Field: "leadPhoto.caption" } => "caption",
        FieldTooLong { Field: "signOff" } => "sign-off",
        FieldTooLong tooLong => tooLong.Field,
        _ => refusal.Code.StartsWith("body_", StringComparison.Ordinal) ? "body" : null,
    };

    private static async Task<IResult> FormAsync(HttpContext http, TajukDb db, EditPage page, int status, CancellationToken cancel)
    {
        var sections = await db.Sections.AsNoTracking().Where(s => s.Edition == Edition.First).OrderBy(s => s.Path).Select(s => new SectionChoice(s.Path, s.Name)).ToListAsync(cancel);
        var recent = await db.Pictures.AsNoTracking().OrderByDescending(p => p.Received).Take(RecentPictures)
            .Select(p => new PictureChoice(p.Id, p.Caption ?? p.Headline ?? p.Id)).ToListAsync(cancel);
        if (page.Fields.Picture.Length > 0 && recent.All(p => p.Id != page.Fields.Picture))
            recent.Insert(0, new PictureChoice(page.Fields.Picture, page.Fields.Caption));
        return DeskPage.Show<EditForm>(http, page with { Sections = sections, Pictures = recent }, status);
    }

    /// <summary>A small rendition for the desk: signed in only, also before the picture is out.</summary>
    private static async Task<IResult> PictureAsync(string id, TajukDb db, IMediaStore media, CancellationToken cancel)
    {
        var picture = await db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        var small = picture?.Renditions.Where(r => !r.Social && r.Format is "webp" or "jpg").OrderBy(r => Math.Abs(r.Width - 480)).FirstOrDefault();
        if (small is null || !PublicKey.TryParse(picture!.PublicKey, out var key) || !RenditionName.TryParse(small.Name, out var name)) return TypedResults.NotFound();
        return await media.OpenRenditionAsync(key, name, cancel) is { } bytes
            ? TypedResults.Stream(bytes, small.Format == "jpg" ? "image/jpeg" : "image/webp")
            : TypedResults.NotFound();
    }
}

/// <summary>What the edit form shows.</summary>
public sealed record EditPage
{
    /// <summary>Null for a story that is not kept yet.</summary>
    public string? Id { get; init; }

    /// <summary>The version the writer has seen.</summary>
    public int Version { get; init; }

    public string State { get; init; } = "draft";
    public required StoryFields Fields { get; init; }
    public IReadOnlyList<SectionChoice> Sections { get; init; } = [];
    public IReadOnlyList<PictureChoice> Pictures { get; init; } = [];

    /// <summary>Where the newest version and the writer's text part; empty when nobody else has saved.</summary>
    public IReadOnlyList<Differing> Differing { get; init; } = [];

    public string? Wrong { get; init; }
    public string? WrongField { get; init; }

    public string? WrongIn(string field) => field == WrongField ? Wrong : null;
}

/// <summary>A section to choose.</summary>
public sealed record SectionChoice(string Path, string Name);

/// <summary>A picture to choose.</summary>
public sealed record PictureChoice(string Id, string Caption);

/// <summary>One field that two people have written differently.</summary>
public sealed record Differing(string Word, string Theirs, string Yours);

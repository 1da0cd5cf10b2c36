using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Photos;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Storage;
using Tajuk.Stories.Body;
using Tajuk.Taxonomy;

namespace Tajuk.Stories;

/// <summary>Turns what was sent into what is kept: names into keys, text made clean, every limit checked.</summary>
internal static class ReadInput
{
    private const int HeadlineLimit = 500;
    private const int LineLimit = 2_000;
    private const int MostNames = 50;

    public static async Task<Outcome<StoryContent>> AsContentAsync(Act act, string edition, StoryInput input, CancellationToken cancel)
    {
        if (CleanText.LineOrNull(input.Headline) is not { } headline) return new HeadlineMissing();
        if (headline.Length > HeadlineLimit) return new FieldTooLong("headline", HeadlineLimit);
        if (TooLong(input) is { } field) return new FieldTooLong(field, LineLimit);
        var path = input.Section?.Trim('/') ?? "";
        var section = await act.Db.Sections.Where(s => s.Edition == edition && s.Path == path).Select(s => s.Id).SingleOrDefaultAsync(cancel);
        if (section is null) return new UnknownSection(path);
        var body = ReadBody(input);
        if (body.Refused) return body.Refusal!;
        var content = new StoryContent
        {
            Headline = headline,
            Section = section,
            Body = body.Value!,
            Slugline = CleanText.LineOrNull(input.Slugline),
            Kicker = CleanText.LineOrNull(input.Kicker),
            Standfirst = CleanText.LineOrNull(input.Standfirst),
            Dateline = CleanText.LineOrNull(input.Dateline)?.TrimEnd(':', ' '),
            Bylines = await NamesAsync(act, input.Byline, cancel),
            Editors = await NamesAsync(act, input.Editors, cancel),
            Topics = await FindTopics.OrMakeAsync(act, edition, input.Topics ?? [], cancel),
            SignOff = CleanText.LineOrNull(input.SignOff)?.Trim('(', ')', ' '),
            LeadPhoto = input.LeadPhoto?.Picture is null ? null : CleanBody.Clean(input.LeadPhoto),
            Source = CleanText.LineOrNull(input.Source),
            Language = CleanText.LineOrNull(input.Language) ?? "id",
        };
        return await MissingPictureAsync(act.Db, content, cancel) is { } picture ? new UnknownPicture(picture) : content;
    }

    private static Outcome<StoryBody> ReadBody(StoryInput input) =>
        input.BodyHtml is { } html ? ReadHtml.From(html) : CleanBody.Of(input.Body ?? StoryBody.Empty);

    private static string? TooLong(StoryInput input) => new (string Name, int Length)[]
    {
        ("kicker", input.Kicker?.Length ?? 0), ("standfirst", input.Standfirst?.Length ?? 0), ("dateline", input.Dateline?.Length ?? 0),
        ("slugline", input.Slugline?.Length ?? 0), ("source", input.Source?.Length ?? 0), ("signOff", input.SignOff?.Length ?? 0),
        ("language", input.Language?.Length ?? 0), ("leadPhoto.caption", (input.LeadPhoto?.Caption?.Length ?? 0) / 2),
        ("byline", Longest(input.Byline)), ("topics", Longest(input.Topics)), ("editors", Longest(input.Editors)),
    }.FirstOrDefault(f => f.Length > LineLimit).Name;

    private static int Longest(IReadOnlyList<string>? names) =>
        names is null ? 0 : names.Count > MostNames ? int.MaxValue : names.Select(n => n?.Length ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>A name that a person bears becomes that person; any other is kept as it is printed.</summary>
    private static async Task<IReadOnlyList<Byline>> NamesAsync(Act act, IReadOnlyList<string>? names, CancellationToken cancel)
    {
        var bylines = new List<Byline>();
        foreach (var name in (names ?? []).Select(CleanText.LineOrNull).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var person = await act.Db.People.Where(p => p.Name == name).Select(p => p.Id).FirstOrDefaultAsync(cancel);
            bylines.Add(new Byline { Person = person, Name = name });
        }
        return bylines;
    }

    private static async Task<string?> MissingPictureAsync(TajukDb db, StoryContent content, CancellationToken cancel)
    {
        var wanted = content.Pictures().ToList();
        var there = await db.Pictures.Where(p => wanted.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        return wanted.Except(there, StringComparer.Ordinal).FirstOrDefault();
    }
}

internal sealed record HeadlineMissing() : Refusal(
    "headline_missing", StatusCodes.Status422UnprocessableEntity, "Judul wajib diisi.", "A headline is required.");

internal sealed record FieldTooLong(string Field, int Limit) : Refusal(
    "field_too_long", StatusCodes.Status422UnprocessableEntity,
    $"Isian \"{Field}\" terlalu panjang; paling banyak {Limit} karakter.", $"The field \"{Field}\" is too long; at most {Limit} characters.");

internal sealed record UnknownSection(string Path) : Refusal(
    "unknown_section", StatusCodes.Status422UnprocessableEntity,
    $"Kanal \"{Path}\" tidak ada. Pakai alamat kanal yang ada, misalnya \"nasional\".",
    $"There is no section \"{Path}\". Use the path of one that exists, such as \"nasional\".");

internal sealed record UnknownPicture(string Picture) : Refusal(
    "unknown_picture", StatusCodes.Status422UnprocessableEntity,
    $"Foto \"{Picture}\" tidak ada. Unggah dahulu lewat /api/v1/pictures.",
    $"There is no picture \"{Picture}\". Upload it first at /api/v1/pictures.");

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tajuk.Platform.Http;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Storage;
using Tajuk.Taxonomy;

namespace Tajuk.Stories;

/// <summary>A story as programs read it: every field that can be sent, and where it stands.</summary>
internal sealed record StoryDocument : IAnswer
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>"draft", "scheduled", "published", "withdrawn" or "killed".</summary>
    public required string State { get; init; }

    public required string Headline { get; init; }
    public required string Section { get; init; }
    public required string BodyHtml { get; init; }
    public required StoryBody Body { get; init; }
    public string? Slugline { get; init; }
    public string? Kicker { get; init; }
    public string? Standfirst { get; init; }
    public string? Dateline { get; init; }
    public required IReadOnlyList<string> Byline { get; init; }
    public required IReadOnlyList<string> Editors { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public string? SignOff { get; init; }
    public PictureUse? LeadPhoto { get; init; }
    public string? Source { get; init; }
    public required string Language { get; init; }
    public DateTime? FirstPublished { get; init; }
    public DateTime? Updated { get; init; }

    /// <summary>When it is to go out; null when it is not scheduled.</summary>
    public DateTime? At { get; init; }

    public DateTime? Embargo { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public int Status => StatusCodes.Status200OK;

    public string ETag() => "\"" + Version.ToString(CultureInfo.InvariantCulture) + "\"";

    public static async Task<StoryDocument> OfAsync(TajukDb db, Story story, StoryContent content, int version, CancellationToken cancel)
    {
        var section = await db.Sections.Where(s => s.Id == content.Section).Select(s => s.Path).SingleAsync(cancel);
        var topics = await db.Topics.Where(t => content.Topics.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        return new StoryDocument
        {
            Id = story.Id,
            Version = version,
            State = story.State.ToString().ToLowerInvariant(),
            Headline = content.Headline,
            Section = section,
            Body = content.Body,
            BodyHtml = WriteHtml.Of(content.Body, KeyMarkers.Instance).Value,
            Slugline = content.Slugline,
            Kicker = content.Kicker,
            Standfirst = content.Standfirst,
            Dateline = content.Dateline,
            Byline = [.. content.Bylines.Select(b => b.Name)],
            Editors = [.. content.Editors.Select(b => b.Name)],
            Topics = [.. content.Topics.Select(t => topics.GetValueOrDefault(t)).OfType<string>()],
            SignOff = content.SignOff,
            LeadPhoto = content.LeadPhoto,
            Source = content.Source,
            Language = content.Language,
            FirstPublished = story.FirstPublished,
            Updated = story.Updated,
            At = story.Due,
            Embargo = story.Embargo,
        };
    }

    public StoryInput AsInput() => new()
    {
        Headline = Headline, Section = Section, Body = Body, Slugline = Slugline, Kicker = Kicker, Standfirst = Standfirst, Dateline = Dateline,
        Byline = Byline, Editors = Editors, Topics = Topics, SignOff = SignOff, LeadPhoto = LeadPhoto, Source = Source, Language = Language,
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Tajuk.Publication;
using Tajuk.Publication.Log;

namespace Tajuk.Stories;

/// <summary>A story as the edit form holds it: every field as text, exactly as the writer typed it.</summary>
public sealed record StoryFields
{
    public string Headline { get; init; } = "";
    public string Section { get; init; } = "";
    public string Kicker { get; init; } = "";
    public string Standfirst { get; init; } = "";
    public string Dateline { get; init; } = "";
    public string Body { get; init; } = "";
    public string Byline { get; init; } = "";
    public string Editors { get; init; } = "";
    public string Topics { get; init; } = "";
    public string SignOff { get; init; } = "";
    public string Slugline { get; init; } = "";
    public string Source { get; init; } = "";
    public string Language { get; init; } = "id";
    public string Picture { get; init; } = "";
    public string Caption { get; init; } = "";
    public string Credit { get; init; } = "";
    public string Alt { get; init; } = "";

    /// <summary>Each field with the key of its words and its text, in the order of the form.</summary>
    public IReadOnlyList<(string Word, string Text)> All =>
    [
        ("headline", Headline), ("section", Section), ("kicker", Kicker), ("standfirst", Standfirst), ("dateline", Dateline), ("body", Body),
        ("byline", Byline), ("editors", Editors), ("topics", Topics), ("sign-off", SignOff), ("slugline", Slugline), ("source", Source),
        ("language", Language), ("picture", Picture), ("caption", Caption), ("credit", Credit), ("alt", Alt),
    ];

    internal static StoryFields Of(StoryDocument story) => new()
    {
        Headline = story.Headline, Section = story.Section, Kicker = story.Kicker ?? "", Standfirst = story.Standfirst ?? "", Dateline = story.Dateline ?? "",
        Body = story.BodyHtml, Byline = Lines(story.Byline), Editors = Lines(story.Editors), Topics = Lines(story.Topics), SignOff = story.SignOff ?? "",
        Slugline = story.Slugline ?? "", Source = story.Source ?? "", Language = story.Language, Picture = story.LeadPhoto?.Picture ?? "",
        Caption = story.LeadPhoto?.Caption ?? "", Credit = story.LeadPhoto?.Credit ?? "", Alt = story.LeadPhoto?.Alt ?? "",
    };

    internal static StoryFields From(IFormCollection form)
    {
        // A browser sends line ends as two characters; stories have one.
        string Text(string name) => form[name].ToString().ReplaceLineEndings("\n");
        return new StoryFields
        {
            Headline = Text("headline"), Section = Text("section"), Kicker = Text("kicker"), Standfirst = Text("standfirst"), Dateline = Text("dateline"),
            Body = Text("body"), Byline = Text("byline"), Editors = Text("editors"), Topics = Text("topics"), SignOff = Text("sign-off"),
            Slugline = Text("slugline"), Source = Text("source"), Language = Text("language"), Picture = Text("picture"),
            Caption = Text("caption"), Credit = Text("credit"), Alt = Text("alt"),
        };
    }

    internal StoryInput AsInput() => new()
    {
        Headline = Headline, Section = Section, BodyHtml = Body, Kicker = Kicker, Standfirst = Standfirst, Dateline = Dateline,
        Byline = Names(Byline), Editors = Names(Editors), Topics = Names(Topics), SignOff = SignOff, Slugline = Slugline, Source = Source, Language = Language,
        LeadPhoto = Picture.Length == 0 ? null : new PictureUse { Picture = Picture, Caption = OrNull(Caption), Credit = OrNull(Credit), Alt = OrNull(Alt) },
    };

    /// <summary>Every field named, so that one that was emptied is emptied.</summary>
    internal JsonObject AsChanges()
    {
        var changes = JsonSerializer.SerializeToNode(AsInput(), Payload.Json)!.AsObject();
        if (!changes.ContainsKey("leadPhoto")) changes["leadPhoto"] = null;
        return changes;
    }

    private static string? OrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Lines(IReadOnlyList<string> names) => string.Join('\n', names);

    private static string[] Names(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

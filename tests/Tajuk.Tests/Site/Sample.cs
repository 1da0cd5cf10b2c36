using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Publication.Log;

namespace Tajuk.Tests.Site;

/// <summary>A small edition around one full article page, in our own words.</summary>
internal static class Sample
{
    public const string Visit = "k7m2x9qa";
    public const string VisitPath = "/internasional/asia/k7m2x9qa-tamu-negara-tiba";
    public const string Asked = "a1b2c3d4";
    public const string Near = "b2c3d4e5";
    public const string Other = "d4e5f6g7";
    public const string Taken = "c3d4e5f6";
    public const string PictureKey = "abcdefghjkmnpqrstvwxyz012345deadbeef";

    public static readonly DateTime Published = new(2024, 6, 19, 2, 40, 0, DateTimeKind.Utc);

    public static HandLog Log()
    {
        var log = Edition(new HandLog());
        log.Add(Kinds.Story, Visit, TheVisit());
        log.Add(Kinds.Story, Asked, Story(Asked, "Jembatan Baru Dibuka", "nasional", hoursBefore: 20));
        log.Add(Kinds.Story, Near, Story(Near, "Festival Lampu Dimulai", "asia", hoursBefore: 5));
        log.Add(Kinds.Story, Other, Story(Other, "Kabar Lain dari Asia", "asia", hoursBefore: 2));
        log.Add(Kinds.Related, Visit, new PublishedRelated { Stories = [Asked, "z9z9z9z9", Near] });
        return log.TakeBack(Kinds.Story, Taken, new Tombstone
        {
            Why = TakenBack.Withdrawn, At = Published.AddHours(1), Ground = "trauma-korban", Reason = "Keluarga meminta agar kisahnya tidak disebarkan.",
        });
    }

    public static HandLog Edition(HandLog log) => log
        .Add(Kinds.Settings, Kinds.TheEdition, Settings())
        .Add(Kinds.Section, "nasional", new PublishedSection { Id = "nasional", Path = "nasional", Name = "Nasional", Order = 1 })
        .Add(Kinds.Section, "internasional", new PublishedSection { Id = "internasional", Path = "internasional", Name = "Internasional", Order = 2 })
        .Add(Kinds.Section, "asia", new PublishedSection { Id = "asia", Path = "internasional/asia", Name = "Asia", Parent = "internasional" })
        .Add(Kinds.Topic, "diplomasi", new PublishedTopic { Id = "diplomasi", Slug = "diplomasi", Name = "Diplomasi" })
        .Add(Kinds.Person, "sinta", new PublishedPerson { Id = "sinta", Slug = "sinta-maharani", Name = "Sinta Maharani", Initials = "SMH", Title = "Wartawan" })
        .Add(Kinds.Person, "fajar", new PublishedPerson { Id = "fajar", Slug = "fajar-ramadhan", Name = "Fajar Ramadhan", Initials = "FJR" })
        .Add(Kinds.Page, "redaksi", new PublishedPage { Slug = "redaksi", Title = "Redaksi", Body = Body("Susunan redaksi.") })
        .Add(Kinds.Picture, "foto", Picture());

    public static PublishedEdition Settings() => new()
    {
        Name = "Harian Contoh", Tagline = "Kabar yang diperiksa", Zone = "Asia/Jakarta", Locale = "id-ID", Theme = "harian",
        GoogleNews = "https://news.example/harian",
        Social = [new SocialAccount { Network = "Instagram", Url = "https://social.example/harian" }],
        Imprint = ["PT Contoh Media"], FooterNotice = "Ini edisi contoh.",
    };

    public static PublishedStory TheVisit() => Story(Visit, "Tamu Negara Tiba di Pyongyang", "asia", hoursBefore: 0) with
    {
        Slug = "tamu-negara-tiba",
        Kicker = "Kunjungan",
        Standfirst = "Kunjungan pertama dalam 24 tahun.",
        Dateline = "Pyongyang",
        Bylines = [new Byline { Person = "sinta", Name = "Sinta M." }, new Byline { Name = "AFP" }],
        Editors = ["fajar"],
        SignOff = "FJR",
        Source = "AFP",
        Topics = ["diplomasi", "hilang"],
        LeadPhoto = new PictureUse { Picture = "foto", Caption = "Upacara penyambutan", Credit = "AFP", Alt = "Dua orang berjabat tangan" },
        Body = new StoryBody
        {
            Blocks =
            [
                new Paragraph { Text = [Inline.Plain("Tamu itu tiba pada Rabu dini hari.")] },
                new ReadAlso { Story = Asked },
                new ReadAlso { Story = "z9z9z9z9" },
                new Paragraph { Text = [Inline.Plain("Perundingan digelar siang harinya.")] },
            ],
        },
        Updated = Published.AddHours(1),
        Version = 2,
        Notices = [new Notice { Kind = NoticeKind.Ralat, Note = "Jam kedatangan diperbaiki.", At = Published.AddHours(1) }],
    };

    public static PublishedStory Story(string id, string headline, string section, int hoursBefore) => new()
    {
        Id = id, Slug = "berita-" + id, Section = section, Headline = headline, Body = Body($"Isi berita {headline}."), Language = "id",
        Version = 1, FirstPublished = Published.AddHours(-hoursBefore), Updated = Published.AddHours(-hoursBefore),
    };

    public static StoryBody Body(string text) => new() { Blocks = [new Paragraph { Text = [Inline.Plain(text)] }] };

    public static PublishedPicture Picture() => new()
    {
        Id = "foto", PublicKey = PictureKey, Width = 1600, Height = 1067, Credit = "Kantor Berita",
        Renditions =
        [
            new Rendition { Name = "640.webp", Width = 640, Height = 427, Format = "webp", Bytes = 10 },
            new Rendition { Name = "640.jpg", Width = 640, Height = 427, Format = "jpg", Bytes = 10 },
            new Rendition { Name = "1280.jpg", Width = 1280, Height = 853, Format = "jpg", Bytes = 10 },
            new Rendition { Name = "1200x630.jpg", Width = 1200, Height = 630, Format = "jpg", Bytes = 10, Social = true },
        ],
    };
}

using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Storage;
using Tajuk.Stories.Body;
using Tajuk.Taxonomy;

namespace Tajuk.Publishing;

/// <summary>Founds the first edition: its settings, sections and pages are public from the start.</summary>
internal sealed class FoundEdition(Acts acts)
{
    /// <summary>Does nothing when the edition is there already.</summary>
    public Task<Outcome<bool>> RunAsync(EditionPlan plan, CancellationToken cancel) => acts.RunAsync<bool>(Actor.Program, "found", async act =>
    {
        if (await act.Db.Editions.AnyAsync(e => e.Key == Edition.First, cancel)) return false;
        act.Subject = Edition.First;
        AddSettings(act, plan);
        AddSections(act, plan.Sections);
        AddPeople(act, plan.People);
        foreach (var topic in plan.Topics)
            act.Db.Topics.Add(new Topic { Id = Ids.New(), Edition = Edition.First, Slug = Slug.From(topic.Name, "topik"), Name = topic.Name, Description = topic.Description });
        AddPages(act, plan.Pages);
        return true;
    }, cancel);

    private static void AddSettings(Act act, EditionPlan plan)
    {
        var settings = new PublishedEdition
        {
            Name = plan.Name,
            Tagline = plan.Tagline,
            Zone = plan.Zone,
            Locale = plan.Locale,
            Theme = plan.Theme,
            GoogleNews = plan.GoogleNews,
            Social = [.. plan.Social.Select(s => new SocialAccount { Network = s.Name, Url = s.Url })],
            Imprint = plan.Imprint,
            FooterNotice = plan.SampleNotice?.GetValueOrDefault(plan.Locale[..2]),
        };
        act.Db.Editions.Add(new Edition { Key = Edition.First, Settings = settings });
        act.Publish(Edition.First, Kinds.Settings, Kinds.TheEdition, settings);
    }

    private static void AddSections(Act act, IReadOnlyList<PlannedSection> planned)
    {
        var made = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach (var plan in planned)
        {
            var above = plan.Path.LastIndexOf('/') is > 0 and var end ? made[plan.Path[..end]] : null;
            var section = new Section
            {
                Id = Ids.New(), Edition = Edition.First, Path = plan.Path, Name = plan.Name, Description = plan.Description, Order = plan.Order, ParentId = above?.Id,
            };
            made[plan.Path] = section;
            act.Db.Sections.Add(section);
            act.Publish(Edition.First, Kinds.Section, section.Id, new PublishedSection
            {
                Id = section.Id, Path = section.Path, Name = section.Name, Description = section.Description, Parent = section.ParentId, Order = section.Order,
            });
        }
    }

    private static void AddPeople(Act act, IReadOnlyList<PlannedPerson> planned)
    {
        foreach (var plan in planned)
            act.Db.People.Add(new Person
            {
                Id = Ids.New(), Name = plan.Name, Slug = Slug.From(plan.Name, "penulis"), Initials = plan.Initials, Title = plan.Title, About = plan.Bio,
            });
    }

    private static void AddPages(Act act, IReadOnlyList<PlannedPage> planned)
    {
        foreach (var (plan, order) in planned.Select((p, i) => (p, i)))
        {
            var page = new PublishedPage { Slug = plan.Slug, Title = plan.Title, Body = ReadHtml.From(plan.BodyHtml).Must(), Order = order };
            act.Db.Pages.Add(new FixedPage { Edition = Edition.First, Slug = plan.Slug, Page = page });
            act.Publish(Edition.First, Kinds.Page, plan.Slug, page);
        }
    }
}

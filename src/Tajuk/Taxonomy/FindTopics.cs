using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Storage;

namespace Tajuk.Taxonomy;

/// <summary>Finds topics by name or slug and makes those that nobody has made yet.</summary>
internal static class FindTopics
{
    public static async Task<IReadOnlyList<string>> OrMakeAsync(Act act, string edition, IEnumerable<string> names, CancellationToken cancel)
    {
        var keys = new List<string>();
        foreach (var name in names.Select(CleanText.LineOrNull).OfType<string>())
        {
            var slug = Slug.From(name, whenEmpty: "topik");
            var topic = act.Db.Topics.Local.FirstOrDefault(t => t.Edition == edition && t.Slug == slug)
                ?? await act.Db.Topics.FirstOrDefaultAsync(t => t.Edition == edition && t.Slug == slug, cancel);
            if (topic is null) act.Db.Topics.Add(topic = new Topic { Id = Ids.New(), Edition = edition, Slug = slug, Name = name });
            if (!keys.Contains(topic.Id, StringComparer.Ordinal)) keys.Add(topic.Id);
        }
        return keys;
    }
}

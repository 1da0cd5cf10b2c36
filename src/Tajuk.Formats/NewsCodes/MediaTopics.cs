using System.Collections.Frozen;

namespace Tajuk.Formats.NewsCodes;

/// <summary>
/// The IPTC Media Topic in force for an old subject code (IPTC Subject NewsCodes, 8 digits) or for a retired topic.
/// Code pairs only: names and definitions stay with the IPTC (copyright IPTC, www.iptc.org, CC BY 4.0).
/// </summary>
public static class MediaTopics
{
    private static readonly Lazy<(FrozenDictionary<string, string> Subjects, FrozenDictionary<string, string> Retired)> Table = new(Load);

    /// <summary>The topic with the same meaning, or the nearest one that contains it; null for a code the IPTC never had.</summary>
    public static string? FromSubjectCode(string code) => Table.Value.Subjects.GetValueOrDefault(code);

    /// <summary>The successor of a retired topic, or its parent; a topic that is not known to be retired is its own answer.</summary>
    public static string InForce(string topic) => Table.Value.Retired.GetValueOrDefault(topic, topic);

    private static (FrozenDictionary<string, string>, FrozenDictionary<string, string>) Load()
    {
        using var stream = typeof(MediaTopics).Assembly.GetManifestResourceStream("Tajuk.Formats.NewsCodes.media-topics.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n').Where(line => line is not ("" or ['#', ..])).Select(line => line.Split('\t')).ToList();
        return (rows.Where(r => r[0] != "r").ToFrozenDictionary(r => r[1], r => r[2]), rows.Where(r => r[0] == "r").ToFrozenDictionary(r => r[1], r => r[2]));
    }
}

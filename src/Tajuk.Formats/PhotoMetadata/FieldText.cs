using System.Text;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>Metadata as text a newsroom can hold: whatever the file carries, no control character or direction trick gets in.</summary>
internal static class FieldText
{
    private const int MaxLength = 8_000;
    private const int MaxItems = 200;

    public static string? Clean(string? raw, ISet<Anomaly> anomalies)
    {
        if (string.IsNullOrWhiteSpace(raw)) return null;
        if (raw.Length > MaxLength)
        {
            anomalies.Add(MetadataAnomaly.Shortened);
            raw = raw[..MaxLength];
        }
        var kept = new StringBuilder(raw.Length);
        foreach (var rune in raw.ReplaceLineEndings("\n").EnumerateRunes())
            if (IsText(rune)) kept.Append(rune);
        var text = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        return text.Length == 0 ? null : text;
    }

    public static List<string> CleanList(IEnumerable<string?> raw, ISet<Anomaly> anomalies)
    {
        var kept = raw.Take(MaxItems + 1).Select(item => Clean(item, anomalies)).OfType<string>().ToList();
        if (kept.Count <= MaxItems) return kept;
        anomalies.Add(MetadataAnomaly.Shortened);
        return kept[..MaxItems];
    }

    // EnumerateRunes has turned lone surrogates into U+FFFD, which tells the desk nothing either.
    private static bool IsText(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => true,
        < 0x20 or (>= 0x7F and < 0xA0) => false,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        0xFEFF or 0xFFFD or 0xFFFE or 0xFFFF => false,
        _ => true,
    };
}

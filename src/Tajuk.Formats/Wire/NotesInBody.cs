namespace Tajuk.Formats.Wire;

/// <summary>Recognises words in a text that are meant for the desk and not for readers.</summary>
internal static class NotesInBody
{
    private static readonly string[] Openings =
    [
        "eds:", "editors:", "editor's note", "editors' note", "editor’s note", "note to editors", "notes to editors", "attention editors", "attn editors",
        "catatan redaksi", "catatan untuk redaksi", "catatan untuk editor", "catatan editor", "untuk redaksi:", "kepada redaksi",
    ];

    /// <summary>Everything after such a line is internal too (dpa's convention).</summary>
    private static readonly string[] Ends =
    [
        "the following information is not for publication", "the following information is not intended for publication", "not for publication",
        "informasi berikut tidak untuk disiarkan", "informasi berikut bukan untuk disiarkan", "tidak untuk disiarkan", "bukan untuk disiarkan",
    ];

    public static bool IsNote(string paragraph) => Begins(paragraph, Openings);

    public static bool EndsPublicText(string paragraph) => Begins(paragraph, Ends);

    private static bool Begins(string paragraph, string[] openings)
    {
        var text = paragraph.TrimStart('(', '[', '*', '#', '-', '_', '=', ' ');
        return Array.Exists(openings, o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase));
    }
}

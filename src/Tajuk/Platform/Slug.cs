using System.Globalization;
using System.Text;

namespace Tajuk.Platform;

/// <summary>The readable end of an address: ASCII letters, digits and single hyphens.</summary>
internal static class Slug
{
    private const int Longest = 80;

    /// <summary>Makes a slug; "berita" when nothing of the text can stand in one.</summary>
    public static string From(string text, string whenEmpty = "berita")
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (Joins(c)) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return Shorten(slug.ToString().Trim('-')) is { Length: > 0 } made ? made : whenEmpty;
    }

    // "Jum'at" is one word, and an accent taken off its letter leaves no gap.
    private static bool Joins(char c) =>
        c is '\'' or '\u2019' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string Shorten(string slug)
    {
        if (slug.Length <= Longest) return slug;
        var end = slug.LastIndexOf('-', Longest);
        return slug[..(end > Longest / 2 ? end : Longest)];
    }
}

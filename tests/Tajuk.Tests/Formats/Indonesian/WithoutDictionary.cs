using Tajuk.Formats.Indonesian;

namespace Tajuk.Tests.Formats.Indonesian;

/// <summary>A stemmer that is broken on purpose: the same affixes, taken off wherever the letters fit, and no root asked for.</summary>
internal static class WithoutDictionary
{
    public static string Of(string word)
    {
        var stem = Without(Without(word.ToLowerInvariant(), "lah", "kah", "pun"), "nya", "ku", "mu");
        stem = Without(stem, "kan", "an", "i");
        foreach (var prefix in Affixes.StartingWith(stem[0]).ToArray().OrderByDescending(p => p.Text.Length))
            if (stem.StartsWith(prefix.Text, StringComparison.Ordinal) && stem.Length > prefix.Text.Length + 2 && prefix.Before?.Contains(stem[prefix.Text.Length]) != false)
                return prefix.Melts ? prefix.Melted + stem[prefix.Text.Length..] : stem[prefix.Text.Length..];
        return stem;
    }

    private static string Without(string word, params ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
            if (word.Length > suffix.Length + 2 && word.EndsWith(suffix, StringComparison.Ordinal))
                return word[..^suffix.Length];
        return word;
    }
}

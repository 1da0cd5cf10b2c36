using System.Buffers;
using System.Security.Cryptography;

namespace Tajuk.Platform;

/// <summary>Keys that people see in addresses: random, so that nothing can be guessed from one about the next.</summary>
internal static class Ids
{
    /// <summary>0-9 and a-z without i, l, o and u, which are misread or make words.</summary>
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>8 characters with at least one digit and one letter, so that no slug and no year looks like one.</summary>
    public static string New()
    {
        while (true)
        {
            var id = RandomNumberGenerator.GetString(Alphabet, 8);
            if (id.Any(char.IsAsciiDigit) && id.Any(char.IsAsciiLetter)) return id;
        }
    }

    /// <summary>Whether a text has the shape of such a key.</summary>
    public static bool Fits(ReadOnlySpan<char> text) =>
        text.Length == 8 && !text.ContainsAnyExcept(Letters) && text.ContainsAnyInRange('0', '9') && text.ContainsAnyInRange('a', 'z');
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Tajuk.Storage.Media;

/// <summary>
/// The first part of a picture's address: 26 base-32 characters of randomness, so that it cannot be guessed before it is
/// out, and 8 hex digits of the content, so that other pixels never live at an old address.
/// </summary>
internal readonly record struct PublicKey
{
    private const string Base32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly SearchValues<char> Random = SearchValues.Create(Base32);
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private const int RandomLength = 26, HashLength = 8;

    private PublicKey(string value) => Value = value;

    public string Value { get; }

    /// <param name="contentHash">SHA-256 of the picture and of whatever was done to it.</param>
    public static PublicKey New(ReadOnlySpan<byte> contentHash) =>
        new(RandomNumberGenerator.GetString(Base32, RandomLength) + Convert.ToHexStringLower(contentHash[..(HashLength / 2)]));

    /// <summary>The shape is all that stands between an address and the disk, so nothing but the shape passes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PublicKey key)
    {
        var sound = text is { Length: RandomLength + HashLength }
            && !text.AsSpan(0, RandomLength).ContainsAnyExcept(Random)
            && !text.AsSpan(RandomLength).ContainsAnyExcept(Hex);
        key = sound ? new(text!) : default;
        return sound;
    }

    public override string ToString() => Value;
}

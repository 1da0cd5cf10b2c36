using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Tajuk.Storage.Media;

/// <summary>
/// An original is kept under the SHA-256 of its bytes: the same picture sent twice is kept once, a second try after a
/// lost answer changes nothing, and a check can tell a rotten file from a sound one.
/// </summary>
internal readonly record struct OriginalKey
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private OriginalKey(string value) => Value = value;

    public string Value { get; }

    public static OriginalKey Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public static bool TryParse([NotNullWhen(true)] string? text, out OriginalKey key)
    {
        var sound = text is { Length: 64 } && !text.AsSpan().ContainsAnyExcept(Hex);
        key = sound ? new(text!) : default;
        return sound;
    }

    public ReadOnlySpan<byte> Hash => Convert.FromHexString(Value);

    public override string ToString() => Value;
}

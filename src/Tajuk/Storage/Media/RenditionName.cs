using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tajuk.Storage.Media;

/// <summary>The second part of a picture's address: "640.webp", or "1200x630.jpg" for a cut of a given shape.</summary>
internal readonly partial record struct RenditionName
{
    private RenditionName(string value) => Value = value;

    public string Value { get; }

    /// <summary>As wide as said, as high as the picture's shape makes it.</summary>
    public static RenditionName OfWidth(int width, string format) => new(string.Create(CultureInfo.InvariantCulture, $"{width}.{format}"));

    public static RenditionName OfCut(int width, int height, string format) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{width}x{height}.{format}"));

    public static bool TryParse([NotNullWhen(true)] string? text, out RenditionName name)
    {
        var sound = text is { Length: < 20 } && Shape().IsMatch(text);
        name = sound ? new(text!) : default;
        return sound;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[1-9][0-9]{0,4}(x[1-9][0-9]{0,4})?\.(avif|webp|jpg)\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

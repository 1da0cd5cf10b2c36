namespace Tajuk.Photos;

/// <summary>Which sizes a picture gets: the theme's widths as far as its pixels go, and one cut for social cards.</summary>
internal sealed record RenditionPlan
{
    /// <summary>What a theme gets that names none: a 360-pixel phone at one and two pixels a point, up to a desktop at two.</summary>
    public static readonly IReadOnlyList<int> DefaultWidths = [320, 480, 640, 960, 1280, 1920];

    /// <summary>The size that social networks ask for; a smaller picture gives the largest cut of the same shape.</summary>
    private const int SocialWidth = 1200, SocialHeight = 630;

    /// <summary>Networks show no card below this.</summary>
    private const int LeastSocialWidth = 200;

    /// <summary>RFC 9649 2.6: a WebP side has 14 bits.</summary>
    private const int MaxSide = 16_383;

    /// <summary>Pixels of the upright original.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels of the upright original.</summary>
    public required int Height { get; init; }

    /// <summary>Largest first, so that each can be made from the one before; never empty, never wider than the original.</summary>
    public required IReadOnlyList<(int Width, int Height)> Pages { get; init; }

    /// <summary>Null for a picture too small for a card.</summary>
    public required (int Width, int Height)? Social { get; init; }

    /// <summary>The width that serves all of the above with one decoding.</summary>
    public required int DecodeWidth { get; init; }

    public static RenditionPlan For(int width, int height, IReadOnlyList<int> wanted)
    {
        var widest = (int)Math.Clamp((long)MaxSide * width / height, 1, Math.Min(width, MaxSide));
        var fitting = wanted.Where(w => w > 0 && w <= widest).Distinct().OrderDescending().ToList();
        if (fitting.Count == 0) fitting = [widest];
        var social = SocialCut(width, height);
        return new()
        {
            Width = width,
            Height = height,
            Pages = [.. fitting.Select(w => (w, HeightAt(w, width, height)))],
            Social = social,
            DecodeWidth = Math.Min(width, Math.Max(fitting[0], social is { } cut ? CoverWidth(cut, width, height) : 1)),
        };
    }

    private static int HeightAt(int w, int width, int height) => (int)Math.Clamp(Math.Round((double)height * w / width), 1, MaxSide);

    private static (int Width, int Height)? SocialCut(int width, int height)
    {
        var scale = Math.Min(1.0, Math.Min((double)width / SocialWidth, (double)height / SocialHeight));
        var cut = ((int)(SocialWidth * scale), (int)(SocialHeight * scale));
        return cut.Item1 >= LeastSocialWidth ? cut : null;
    }

    /// <summary>How wide the whole picture is when it just covers the cut.</summary>
    private static int CoverWidth((int Width, int Height) cut, int width, int height) =>
        (int)Math.Ceiling(Math.Max(cut.Width, (double)cut.Height * width / height));
}

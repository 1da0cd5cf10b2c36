using NetVips;

namespace Tajuk.Photos;

/// <summary>
/// Opens hostile pictures with libvips: only the loaders named here exist, the size is looked at again after opening,
/// and a picture that ends early is broken rather than grey below.
/// </summary>
internal static class PictureDecoder
{
    /// <summary>Taller than any picture: only the width decides.</summary>
    private const int AnyHeight = 10_000_000;

    private static readonly string[] Loaders =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif", "VipsForeignLoadHeif"];

    private static readonly Log.LogDelegate Unheard = (_, _, _) => { };

    static PictureDecoder()
    {
        // A cache of operations saves nothing where each picture is opened once, and keeps whole pictures in memory.
        Cache.Max = 0;
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders) Operation.Block(loader, false);
        // One damaged file can bring a warning for each of its lines; what matters of them comes as an exception.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Unheard);
    }

    /// <summary>Size of the upright picture and its colours as libvips sees them; no pixel is touched.</summary>
    /// <exception cref="VipsException">It cannot be opened.</exception>
    public static (int Width, int Height, PictureColours Colours) Measure(byte[] file)
    {
        using var opened = Image.NewFromBuffer(file, access: Enums.Access.Sequential);
        var turned = opened.Contains("orientation") && opened.Get("orientation") is int and >= 5 and <= 8;
        var (width, height) = turned ? (opened.Height, opened.Width) : (opened.Width, opened.Height);
        return (width, height, ColoursOf(opened));
    }

    /// <summary>
    /// The picture in memory, upright, at most this wide, 8-bit sRGB without transparency; of a moving one the first frame.
    /// </summary>
    /// <param name="shrink">1, 2, 4 or 8: a JPEG is made this much smaller while it is read, which costs least.</param>
    /// <exception cref="VipsException">It is cut off or damaged.</exception>
    public static Image Decode(byte[] file, int width, int shrink, PictureColours colours, byte[] xmp)
    {
        // Not ThumbnailBuffer: it takes failOn and lets a file that ends half way through pass.
        var options = shrink > 1 ? new VOption { { "shrink", shrink } } : null;
        using var opened = Image.NewFromBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error, kwargs: options);
        using var shrunk = opened.ThumbnailImage(width, height: AnyHeight, size: Enums.Size.Down,
            // A CMYK file without a profile is what a press would print: libvips brings a common profile for that.
            inputProfile: colours == PictureColours.Cmyk ? "cmyk" : null,
            outputProfile: colours == PictureColours.Srgb ? null : "srgb");
        using var opaque = shrunk.HasAlpha() ? shrunk.Flatten(background: [255]) : shrunk.Copy();
        using var coloured = opaque.Colourspace(Enums.Interpretation.Srgb);
        using var bytes = coloured.Cast(Enums.BandFormat.Uchar);
        using var pixels = bytes.CopyMemory();
        return Labelled(pixels, xmp);
    }

    // Converting sRGB to sRGB changes nothing and takes eight times as long as all the rest of decoding.
    private static PictureColours ColoursOf(Image opened)
    {
        if (opened.Interpretation == Enums.Interpretation.Cmyk) return PictureColours.Cmyk;
        if (!opened.Contains("icc-profile-data")) return PictureColours.Srgb;
        ReadOnlySpan<byte> profile = (byte[])opened.Get("icc-profile-data");
        return profile.IndexOf("sRGB"u8) >= 0 || profile.IndexOf("\0s\0R\0G\0B"u8) >= 0 ? PictureColours.Srgb : PictureColours.OtherProfile;
    }

    private static Image Labelled(Image pixels, byte[] xmp) => pixels.Mutate(picture =>
    {
        picture.Remove("xmp-data");
        if (xmp.Length > 0) picture.Set(GValue.BlobType, "xmp-data", xmp);
    });
}

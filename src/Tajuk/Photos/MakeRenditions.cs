using NetVips;
using Tajuk.Formats.PhotoMetadata;

namespace Tajuk.Photos;

/// <summary>Makes everything readers may ask for of a picture, from one decoding.</summary>
internal sealed class MakeRenditions(PictureLimits limits) : IDisposable
{
    /// <summary>Above this, pictures take turns: two of the largest at once would need all the memory there is.</summary>
    private const int TurnsAbovePixels = 12_000_000;

    private readonly SemaphoreSlim lanes = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private readonly SemaphoreSlim turns = new(1);

    /// <param name="file">The original as it came.</param>
    /// <param name="widths">What the theme asks for, in pixels.</param>
    /// <param name="label">Written into each rendition as XMP.</param>
    public async Task<MadePicture> FromAsync(byte[] file, IReadOnlyList<int> widths, PublicMetadata label, CancellationToken cancellation)
    {
        if (CheckPicture.Refuse(file, limits) is { } refused) return new() { Refused = refused };
        var header = PictureHeader.Read(file)!;
        var takesTurn = header.Pixels > TurnsAbovePixels;
        if (takesTurn) await turns.WaitAsync(cancellation);
        try
        {
            await lanes.WaitAsync(cancellation);
            try
            {
                return await Task.Run(() => Make(file, header, widths, XmpWriter.Write(label)), cancellation);
            }
            finally
            {
                lanes.Release();
            }
        }
        finally
        {
            if (takesTurn) turns.Release();
        }
    }

    public void Dispose()
    {
        lanes.Dispose();
        turns.Dispose();
    }

    private MadePicture Make(byte[] file, PictureHeader header, IReadOnlyList<int> widths, byte[] xmp)
    {
        try
        {
            var (width, height, colours) = PictureDecoder.Measure(file);
            if (CheckPicture.RefuseSize(header, width, height, limits) is { } refused) return new() { Refused = refused };
            var plan = RenditionPlan.For(width, height, widths);
            using var pixels = PictureDecoder.Decode(file, plan.DecodeWidth, ShrinkOf(header, plan), colours, xmp);
            return new() { Width = width, Height = height, Renditions = [.. Social(pixels, plan), .. Pages(pixels, plan)] };
        }
        catch (VipsException)
        {
            return new() { Refused = new PictureBroken() };
        }
    }

    private static int ShrinkOf(PictureHeader header, RenditionPlan plan)
    {
        if (header.Format != PictureFormat.Jpeg) return 1;
        return (plan.Width / plan.DecodeWidth) switch { >= 8 => 8, >= 4 => 4, >= 2 => 2, _ => 1 };
    }

    private static List<MadeRendition> Pages(Image pixels, RenditionPlan plan)
    {
        var made = new List<MadeRendition>();
        var larger = pixels.Copy();
        foreach (var (width, height) in plan.Pages)
        {
            using var from = larger;
            using var smaller = from.ThumbnailImage(width, height: height, size: Enums.Size.Force, noRotate: true);
            larger = smaller.CopyMemory();
            made.AddRange(EncodeRendition.Page(larger));
        }
        larger.Dispose();
        return made;
    }

    /// <summary>Cut around what draws the eye, which is mostly a face; the middle of a picture of people is often a tie.</summary>
    private static IEnumerable<MadeRendition> Social(Image pixels, RenditionPlan plan)
    {
        if (plan.Social is not { } size) yield break;
        using var cut = pixels.ThumbnailImage(size.Width, height: size.Height, crop: Enums.Interesting.Attention, noRotate: true);
        using var kept = cut.CopyMemory();
        yield return EncodeRendition.Social(kept);
    }
}

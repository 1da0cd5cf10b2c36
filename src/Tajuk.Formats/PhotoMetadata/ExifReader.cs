namespace Tajuk.Formats.PhotoMetadata;

/// <summary>The two things a photo desk needs from EXIF (TIFF 6.0, first directory): which way is up, and whether a position is given away.</summary>
internal static class ExifReader
{
    private const int Orientation = 0x0112, GpsDirectory = 0x8825, EntrySize = 12;

    public static (int? Orientation, bool HasGps) Read(ReadOnlySpan<byte> tiff)
    {
        var little = tiff.HasAt(0, "II"u8);
        if (!little && !tiff.HasAt(0, "MM"u8)) return default;
        if (Number32(tiff, 4, little) is not { } start || start > tiff.Length || Number16(tiff, (int)start, little) is not { } count) return default;
        int? orientation = null;
        var gps = false;
        for (var at = (int)start + 2; count > 0 && at + EntrySize <= tiff.Length; count--, at += EntrySize)
        {
            var tag = Number16(tiff, at, little);
            if (tag == Orientation && Number16(tiff, at + 8, little) is >= 1 and <= 8 and var turn) orientation = turn;
            if (tag == GpsDirectory) gps = HasPosition(tiff, Number32(tiff, at + 8, little), little);
        }
        return (orientation, gps);
    }

    /// <summary>Cameras with the receiver off still write a directory, with a version in it and nothing more.</summary>
    private static bool HasPosition(ReadOnlySpan<byte> tiff, long? start, bool little)
    {
        if (start is not { } from || from > tiff.Length || Number16(tiff, (int)from, little) is not { } count) return false;
        for (var at = (int)from + 2; count > 0 && at + EntrySize <= tiff.Length; count--, at += EntrySize)
            if (Number16(tiff, at, little) is >= 1 and <= 4) return true;
        return false;
    }

    private static int? Number16(ReadOnlySpan<byte> tiff, int at, bool little) => little ? tiff.Little16(at) : tiff.Big16(at);

    private static long? Number32(ReadOnlySpan<byte> tiff, int at, bool little) => little ? tiff.Little32(at) : tiff.Big32(at);
}

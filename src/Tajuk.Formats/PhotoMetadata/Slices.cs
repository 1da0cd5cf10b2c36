using System.Buffers.Binary;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>Reads that say no instead of throwing: every length in a picture file is a stranger's claim.</summary>
internal static class Slices
{
    public static bool TryTake(this ReadOnlyMemory<byte> from, long offset, long length, out ReadOnlyMemory<byte> taken)
    {
        taken = default;
        if (offset < 0 || length < 0 || offset > from.Length || length > from.Length - offset) return false;
        taken = from.Slice((int)offset, (int)length);
        return true;
    }

    /// <summary>What is there of a block that claims more than the file holds.</summary>
    public static ReadOnlyMemory<byte> TakeUpTo(this ReadOnlyMemory<byte> from, long offset, long length)
    {
        var start = Math.Clamp(offset, 0, from.Length);
        return from.Slice((int)start, (int)Math.Clamp(length, 0, from.Length - start));
    }

    public static int? Big16(this ReadOnlySpan<byte> from, int at) =>
        Fits(from, at, 2) ? BinaryPrimitives.ReadUInt16BigEndian(from[at..]) : null;

    public static long? Big32(this ReadOnlySpan<byte> from, int at) =>
        Fits(from, at, 4) ? BinaryPrimitives.ReadUInt32BigEndian(from[at..]) : null;

    public static int? Little16(this ReadOnlySpan<byte> from, int at) =>
        Fits(from, at, 2) ? BinaryPrimitives.ReadUInt16LittleEndian(from[at..]) : null;

    public static long? Little32(this ReadOnlySpan<byte> from, int at) =>
        Fits(from, at, 4) ? BinaryPrimitives.ReadUInt32LittleEndian(from[at..]) : null;

    public static int? Little24(this ReadOnlySpan<byte> from, int at) =>
        Fits(from, at, 3) ? from[at] | from[at + 1] << 8 | from[at + 2] << 16 : null;

    public static bool HasAt(this ReadOnlySpan<byte> from, int at, ReadOnlySpan<byte> mark) =>
        Fits(from, at, mark.Length) && from.Slice(at, mark.Length).SequenceEqual(mark);

    private static bool Fits(ReadOnlySpan<byte> from, int at, int length) => at >= 0 && at <= from.Length - length;
}
